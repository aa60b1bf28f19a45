-- The catalogue's measures of these kinds, in the seven breakdowns.
CREATE VIEW counted AS
SELECT 'turnover-to-work' AS measure, * FROM turnover(['WORK'])
UNION ALL
SELECT 'turnover-to-studies', * FROM turnover(['STUDIES'])
UNION ALL
SELECT 'turnover-to-work-or-studies', * FROM turnover(['WORK', 'STUDIES'])
UNION ALL
SELECT 'outcome-90-matching-service', * FROM outcome_after_days(['STOM', 'KROM'], 90, false)
UNION ALL
SELECT 'outcome-90-matching-service-work-or-studies', * FROM outcome_after_days(['STOM', 'KROM'], 90, true)
UNION ALL
SELECT 'outcome-90-labour-market-training', * FROM outcome_after_days(['AUB'], 90, false)
UNION ALL
SELECT 'outcome-90-establishment', * FROM outcome_after_days(['ETP'], 90, true)
UNION ALL
SELECT 'youth-guarantee-90', * FROM guarantee(90);

-- A column is null where a breakdown is of all; what is not known is a value of its own.
CREATE VIEW figure AS
WITH known_or_not AS (
    SELECT
        measure,
        month,
        coalesce(gender, 'UNKNOWN') AS gender,
        coalesce(municipality[:2], 'UNKNOWN') AS region,
        coalesce(municipality, 'UNKNOWN') AS municipality,
        coalesce(nullif(office, ''), 'UNKNOWN') AS office,
        numerator,
        denominator
    FROM counted
)
SELECT
    measure,
    strftime(first_day_of(month), '%Y-%m') AS period,
    gender,
    region,
    municipality,
    office,
    sum(numerator)::BIGINT AS numerator,
    sum(denominator)::BIGINT AS denominator
FROM known_or_not
GROUP BY GROUPING SETS (
    (measure, month),
    (measure, month, gender),
    (measure, month, region),
    (measure, month, region, gender),
    (measure, month, region, municipality),
    (measure, month, region, municipality, gender),
    (measure, month, office)
);
