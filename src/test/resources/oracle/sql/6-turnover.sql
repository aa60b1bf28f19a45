-- Turnover with entrants, of all months asked: how many of those in the population at the opening of the month, or
-- enrolled into it during the month, went to a result from the day they joined to the month's end.
CREATE MACRO is_turnover_population(category_group) AS
    category_group IN ('OPENLY_UNEMPLOYED', 'PROGRAMME', 'HOURLY_EMPLOYED');

CREATE MACRO turnover(results) AS TABLE
WITH close AS MATERIALIZED (
    SELECT * EXCLUDE (birth_date) FROM state
),
-- The opening of a month is the close of the day before; whose day is in month m is not in the opening before m + 1.
opening AS (
    SELECT
        person_id,
        unnest(range(greatest(month_of(day) + 1, first_month()), least(month_of(until), last_month()) + 1)) AS month,
        gender, municipality, office
    FROM close
    WHERE is_turnover_population(category_group)
),
entrant AS (
    SELECT person_id, month_of(day) AS month, day, gender, municipality, office
    FROM close
    WHERE standing = 'REGISTERED'
      AND standing_before IS DISTINCT FROM 'REGISTERED'
      AND is_turnover_population(category_group)
      AND month_of(day) BETWEEN first_month() AND last_month()
    QUALIFY row_number() OVER (PARTITION BY person_id, month_of(day) ORDER BY day) = 1
),
joined AS (
    SELECT person_id, month, first_day_of(month) AS day, gender, municipality, office FROM opening
    UNION ALL
    SELECT person_id, month, day, gender, municipality, office FROM entrant ANTI JOIN opening USING (person_id, month)
),
transition AS (
    SELECT person_id, day, 'WORK' AS result
    FROM close
    WHERE is_work4(category_group) AND is_work4(group_before) IS NOT TRUE
    UNION ALL
    SELECT person_id, day, 'STUDIES'
    FROM close
    WHERE category_group = 'STUDIES' AND group_before IS DISTINCT FROM 'STUDIES'
    UNION ALL
    SELECT person_id, day, 'STUDIES' FROM known_event WHERE type = 'STUDIES_STARTED'
),
-- Who went on some day from joining went on the last of them.
went AS (
    SELECT person_id, month_of(day) AS month, max(day) AS last_day
    FROM transition
    WHERE list_contains(results, result)
    GROUP BY ALL
)
SELECT
    month, gender, municipality, office,
    count(*) FILTER (last_day >= day) AS numerator,
    count(*) AS denominator
FROM joined LEFT JOIN went USING (person_id, month)
GROUP BY ALL;
