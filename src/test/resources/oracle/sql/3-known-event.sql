-- Which events count: vintage, then the latest version of each, then voids.
CREATE VIEW known_event AS
WITH version AS NOT MATERIALIZED (
    SELECT *, hash(person_id, event_id) AS identity FROM event WHERE registered_at <= as_of()
),
-- Most events have one version; only those that have several are worth putting in order. Two events that share a hash
-- by chance are put in order as well, and both stay.
in_several_versions AS MATERIALIZED (
    SELECT identity FROM version GROUP BY ALL HAVING count(*) > 1
),
holding AS NOT MATERIALIZED (
    FROM version ANTI JOIN in_several_versions USING (identity)
    UNION ALL
    FROM (
        FROM version SEMI JOIN in_several_versions USING (identity)
        QUALIFY row_number() OVER (PARTITION BY person_id, event_id ORDER BY registered_at DESC) = 1
    )
),
voided AS (
    SELECT person_id, voids AS event_id FROM holding WHERE type = 'VOIDED'
)
FROM holding ANTI JOIN voided USING (person_id, event_id)
WHERE type <> 'VOIDED';
