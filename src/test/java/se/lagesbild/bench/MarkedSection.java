package se.lagesbild.bench;

/** The part of a page that a program writes, between two comments. */
public record MarkedSection(String name) {

    /**
     * @return the page with other content in this section
     * @throws IllegalArgumentException if the page has no such section
     */
    public String replacedIn(String page, String content) {
        String begin = "<!-- " + name + ": begin -->\n";
        String end = "<!-- " + name + ": end -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        if (from < begin.length() || to < from) {
            throw new IllegalArgumentException("there is no section between " + begin.strip() + " and " + end.strip());
        }
        return page.substring(0, from) + content + page.substring(to);
    }
}
