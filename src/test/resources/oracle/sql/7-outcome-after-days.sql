-- Outcome after N days, of all months asked: persons who left one of the programmes so many days before a day of the
-- month, and how many of them are well off at the month's end.
CREATE MACRO outcome_after_days(programmes, days, studies_are_good) AS TABLE
WITH death AS (
    SELECT person_id, min(day) AS day FROM state WHERE standing = 'DECEASED' GROUP BY person_id
),
ended AS (
    SELECT episode_end.person_id, month_of(episode_end.day + days) AS month, min(episode_end.day) AS day
    FROM episode_end LEFT JOIN death USING (person_id)
    WHERE list_contains(programmes, programme)
      AND month_of(episode_end.day + days) BETWEEN first_month() AND last_month()
      AND (death.day <= episode_end.day + days) IS NOT TRUE
    GROUP BY ALL
),
followed_up AS (
    SELECT ended.*, last_day_of(month) AS last_day FROM ended
),
in_studies AS (
    SELECT DISTINCT person_id, month
    FROM followed_up JOIN studies_stay AS stay USING (person_id)
    WHERE followed_up.last_day BETWEEN stay.first_day AND stay.last_day
)
SELECT
    month, left_as.gender, left_as.municipality, left_as.office,
    count(*) FILTER (
        is_work2(now.category_group)
        OR studies_are_good AND (now.category_group = 'STUDIES' OR in_studies.month IS NOT NULL)) AS numerator,
    count(*) AS denominator
FROM followed_up
    LEFT JOIN in_studies USING (person_id, month)
    ASOF LEFT JOIN state AS left_as ON left_as.person_id = followed_up.person_id AND left_as.day <= followed_up.day
    ASOF LEFT JOIN state AS now ON now.person_id = followed_up.person_id AND now.day <= followed_up.last_day
GROUP BY ALL;
