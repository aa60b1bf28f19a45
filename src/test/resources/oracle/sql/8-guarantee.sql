-- The youth guarantee at the end of each month asked: young people who have been openly unemployed for so many days in a
-- row, and were offered nothing.
CREATE MACRO guarantee(days) AS TABLE
WITH waits AS (
    SELECT
        person_id, day, until,
        count(*) FILTER (group_before IS DISTINCT FROM 'OPENLY_UNEMPLOYED')
            OVER (PARTITION BY person_id ORDER BY day) AS spell
    FROM state
    WHERE category_group = 'OPENLY_UNEMPLOYED'
),
spell AS (
    SELECT person_id, min(day) AS first_day, max(until) AS until FROM waits GROUP BY person_id, spell
),
waiting AS (
    SELECT person_id, month, spell.first_day, last_day
    FROM spell JOIN asked_month ON last_day >= spell.first_day + days - 1 AND last_day < until
)
SELECT month, gender, municipality, office, count(*) AS numerator, NULL::BIGINT AS denominator
FROM waiting ASOF JOIN state ON state.person_id = waiting.person_id AND state.day <= last_day
WHERE is_youth(birth_date, last_day)
  AND NOT EXISTS (
    FROM known_event AS offer
    WHERE offer.type = 'INTERVENTION_OFFERED'
      AND offer.person_id = waiting.person_id
      AND offer.day BETWEEN first_day AND last_day
  )
  AND NOT EXISTS (
    FROM participation
    WHERE programme = 'ETP'
      AND participation.person_id = waiting.person_id
      AND waiting.last_day BETWEEN participation.first_day AND participation.last_day
  )
GROUP BY ALL;
