package se.lagesbild.container;

import java.io.File;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** What a pom.xml says of versions. */
record Pom(Document document) {

    static Pom ofTheProject() {
        return of("pom.xml");
    }

    static Pom of(String file) {
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(file)));
        } catch (Exception e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** The project's own version, which stands before those of others. */
    String version() {
        return first("version");
    }

    String property(String name) {
        return first(name);
    }

    private String first(String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
