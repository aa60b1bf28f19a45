-- Words that the definitions use.

-- Variables of the session: as_of, first_month and last_month (any day of each).
CREATE MACRO as_of() AS coalesce(getvariable('as_of'), TIMESTAMP '9999-12-31 23:59:59.999');
CREATE MACRO forever() AS DATE '9999-12-31';

-- Months are numbered, so that the next one is one more.
CREATE MACRO month_of(day) AS 12 * year(day) + month(day) - 1;
CREATE MACRO first_day_of(month) AS make_date(month // 12, month % 12 + 1, 1);
CREATE MACRO last_day_of(month) AS first_day_of(month + 1) - 1;
CREATE MACRO first_month() AS month_of(getvariable('first_month')::DATE);
CREATE MACRO last_month() AS month_of(getvariable('last_month')::DATE);

CREATE VIEW asked_month AS
SELECT month, first_day_of(month) AS first_day, last_day_of(month) AS last_day
FROM (SELECT unnest(range(first_month(), last_month() + 1)) AS month);

-- Born on 29 February, one turns older on 1 March in a common year.
CREATE MACRO age(birth_date, day) AS
    year(day) - year(birth_date)
    - (month(day) * 100 + day(day) < month(birth_date) * 100 + day(birth_date))::INTEGER;
CREATE MACRO is_youth(birth_date, day) AS age(birth_date, day) >= 16 AND age(birth_date, day) < 25;

CREATE TABLE category AS
SELECT unnest(string_split(codes, ' ')) AS category, category_group
FROM (VALUES
    ('OPENLY_UNEMPLOYED', '11'),
    ('HOURLY_EMPLOYED', '22'),
    ('PART_TIME_UNEMPLOYED', '21 23'),
    ('NOT_AVAILABLE', '14 15'),
    ('PROGRAMME', '28 46 54 56 59 67 68 69 70 71 72 73 75 76 79 80 81 83 85 86 87 88'),
    ('WORK_WITHOUT_SUPPORT', '31 35 41'),
    ('WORK_WITH_SUPPORT', '30 38 39 42 43 45 47 48 49 50 51 58 78'),
    ('NEW_START_JOB', '33 36'),
    ('VOCATIONAL_INTRODUCTION', '40'),
    ('STUDIES', '32'),
    ('OTHER', '34')) AS listed(category_group, codes);

CREATE MACRO is_work2(category_group) AS category_group IN ('WORK_WITHOUT_SUPPORT', 'WORK_WITH_SUPPORT');
CREATE MACRO is_work4(category_group) AS
    category_group IN ('WORK_WITHOUT_SUPPORT', 'WORK_WITH_SUPPORT', 'NEW_START_JOB', 'VOCATIONAL_INTRODUCTION');
