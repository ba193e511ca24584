package nl.schoolplein.benchmarks;

import java.nio.file.Path;

/** The installed portal that is measured. */
record Home(Path folder) {

    static Home ofThisRun() {
        return new Home(Path.of(System.getProperty("schoolplein.home")));
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    /** What it runs with. */
    String classPath() {
        return folder.resolve("lib") + "/*";
    }
}
