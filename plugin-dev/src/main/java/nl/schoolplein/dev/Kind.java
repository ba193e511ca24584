package nl.schoolplein.dev;

import java.nio.file.Path;

/** What a file of the project is, and so what has to be made anew when it changes. */
enum Kind {
    POM,
    JAVA,
    TEMPLATE,
    RESOURCE;

    static Kind of(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("pom.xml")) {
            return POM;
        }
        if (name.endsWith(".java")) {
            return JAVA;
        }
        return name.endsWith(".jte") ? TEMPLATE : RESOURCE;
    }
}
