package nl.schoolplein.dev;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import nl.schoolplein.portal.cli.Development;
import org.slf4j.LoggerFactory;

/** Opens a plugin's project, to write on it. */
public final class Workshop implements Development {

    /** For the command {@code dev}, which looks for it as a service. */
    public Workshop() {}

    @Override
    public Session open(Wish wish) throws IOException, CannotBeginException {
        Files.createDirectories(wish.work());
        quiet();
        Javac javac = new Javac();
        Sources sources = new Sources(wish.plugin()); // first, so that nothing is missed that is saved meanwhile
        return new Bench(wish, sources, javac, project(wish));
    }

    /** That a version took the place of another is news for an operator, and noise where it is what happens all day. */
    private static void quiet() {
        if (LoggerFactory.getLogger("nl.schoolplein.portal.plugin") instanceof Logger plugins) {
            plugins.setLevel(Level.WARN);
        }
    }

    /** How the project is built, by Maven's word or by the wish's. */
    static Project project(Wish wish) throws IOException, CannotBeginException {
        if (wish.classPath().isPresent()) {
            return Project.of(wish.plugin(), wish.classPath().get());
        }
        System.out.println("Maven builds " + wish.plugin() + " …");
        return new Maven(wish.plugin(), wish.work()).project();
    }
}
