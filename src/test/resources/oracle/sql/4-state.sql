-- The state of a person at the close of each day, as ranges of days [day, until): the register and the profile. Before
-- the first range nothing is known.
CREATE MACRO group_of(standing, category_group) AS
    CASE standing
        WHEN 'REGISTERED' THEN category_group
        WHEN 'WORK' THEN 'WORK_WITHOUT_SUPPORT'
        WHEN 'STUDIES' THEN 'STUDIES'
    END;

CREATE VIEW state AS
WITH register_entry AS (
    SELECT
        known_event.*,
        -- REGISTERED or the reason why not; null: as before.
        CASE type WHEN 'ENROLLED' THEN 'REGISTERED' WHEN 'DEREGISTERED' THEN reason END AS becomes,
        category_group AS entered_group,
        -- A day as a number: ranges of it need the order that the events have anyway.
        day - DATE '1970-01-01' AS day_number
    FROM known_event LEFT JOIN category USING (category)
    WHERE type IN ('ENROLLED', 'CATEGORY_CHANGED', 'DEREGISTERED', 'PROFILE_CHANGED')
),
through_event AS (
    SELECT
        person_id,
        day,
        coalesce(lead(day) OVER in_order, forever()) AS until,
        last_value(becomes IGNORE NULLS) OVER so_far AS standing,
        last_value(becomes IGNORE NULLS) OVER before AS standing_before,
        -- A category has a meaning only while registered; whoever enrols again is given one.
        group_of(standing, last_value(entered_group IGNORE NULLS) OVER so_far) AS category_group,
        group_of(standing_before, last_value(entered_group IGNORE NULLS) OVER before) AS group_before,
        last_value(gender IGNORE NULLS) OVER so_far AS gender,
        last_value(birth_date IGNORE NULLS) OVER so_far AS birth_date,
        last_value(municipality IGNORE NULLS) OVER so_far AS municipality,
        last_value(office IGNORE NULLS) OVER so_far AS office
    FROM register_entry
    WINDOW
        in_order AS (PARTITION BY person_id ORDER BY day_number, registered_at, event_id),
        so_far AS (in_order ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
        -- At the close of the day before.
        before AS (
            PARTITION BY person_id ORDER BY day_number RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )
)
-- Of several changes on a day the last one is the day's state.
FROM through_event
WHERE until > day;
