package se.lagesbild.report;

/** How a report is written. */
public enum ReportFormat {
    MARKDOWN {
        @Override
        public String write(MonthlyReport report) {
            return MarkdownReport.of(report);
        }
    },
    /** One file that needs nothing else. */
    HTML {
        @Override
        public String write(MonthlyReport report) {
            return HtmlReport.of(report);
        }
    },
    /** A row for each measure, period and gender. */
    CSV {
        @Override
        public String write(MonthlyReport report) {
            return CsvReport.of(report);
        }
    };

    public abstract String write(MonthlyReport report);
}
