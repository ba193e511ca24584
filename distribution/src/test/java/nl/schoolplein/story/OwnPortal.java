package nl.schoolplein.story;

import java.io.IOException;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.TestPortal;

/** A portal with the modules that come with it, started for the tests. Apart: a visited portal needs none of its classes. */
final class OwnPortal implements Stage.Place {
    private final TestPortal portal;

    private OwnPortal(TestPortal portal) {
        this.portal = portal;
    }

    static OwnPortal start() throws Exception {
        return new OwnPortal(TestPortal.with(Modules.BOOKCASE));
    }

    TestPortal portal() {
        return portal;
    }

    @Override
    public String url() {
        return portal.at("").toString();
    }

    @Override
    public void close() throws IOException {
        portal.close();
    }
}
