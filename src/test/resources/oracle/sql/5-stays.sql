-- What has a first and a last day, both inclusive: participations and studies. The first start holds, the latest
-- explicit end holds; what would end before it starts covers no day.

CREATE VIEW participation AS
WITH by_id AS (
    SELECT
        person_id,
        participation_id,
        first({programme: programme, day: day, planned_end: planned_end} ORDER BY day, registered_at, event_id)
            FILTER (type = 'PROGRAMME_STARTED') AS started,
        last(planned_end ORDER BY day, registered_at, event_id) FILTER (type = 'PROGRAMME_EXTENDED') AS extended_to,
        max(day) FILTER (type = 'PROGRAMME_ENDED') AS ended
    FROM known_event
    WHERE type IN ('PROGRAMME_STARTED', 'PROGRAMME_EXTENDED', 'PROGRAMME_ENDED')
    GROUP BY person_id, participation_id
)
SELECT
    person_id,
    started.programme AS programme,
    started.day AS first_day,
    coalesce(ended, extended_to, started.planned_end, forever()) AS last_day
FROM by_id
WHERE first_day <= last_day;

-- Extensions and changes of provider without an uncovered day are one episode.
CREATE VIEW episode_end AS
SELECT DISTINCT person_id, programme, last_day AS day
FROM participation AS ending
WHERE last_day < forever()
  AND NOT EXISTS (
    FROM participation AS other
    WHERE other.person_id = ending.person_id
      AND other.programme = ending.programme
      AND ending.last_day + 1 BETWEEN other.first_day AND other.last_day
);

-- Studies without an id cannot be ended.
CREATE VIEW studies_stay AS
WITH by_id AS (
    SELECT
        person_id,
        min(day) FILTER (type = 'STUDIES_STARTED') AS first_day,
        coalesce(max(day) FILTER (type = 'STUDIES_ENDED'), forever()) AS last_day
    FROM known_event
    WHERE type IN ('STUDIES_STARTED', 'STUDIES_ENDED') AND studies_id IS NOT NULL
    GROUP BY person_id, studies_id
)
FROM by_id
WHERE first_day <= last_day
UNION ALL
SELECT person_id, day, forever()
FROM known_event
WHERE type = 'STUDIES_STARTED' AND studies_id IS NULL;
