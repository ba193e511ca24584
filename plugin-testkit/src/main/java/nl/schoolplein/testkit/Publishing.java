package nl.schoolplein.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.school.School;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Events of plugins that are not there, for the listeners of the one that is being built. */
record Publishing(TestPortal portal) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void publish(String slug, String type, String payload) {
        Installation installation = portal.portal().installation();
        School school = installation
                .schools()
                .bySlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("there is no school " + slug));
        installation.rows().write(school.id(), session -> {
            installation.events().add(session.unwrap(SharedSessionContractImplementor.class), type, payload);
            return school;
        });
        await(installation, school.id(), type);
    }

    /** Until it was heard, or was tried: a listener that throws has heard it too. */
    private void await(Installation installation, UUID school, String type) {
        Instant end = Instant.now().plus(PATIENCE);
        while (waiting(installation, school, type) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(type + " has not been heard. Is the module on at this school?");
            }
            Thread.onSpinWait();
        }
    }

    private long waiting(Installation installation, UUID school, String type) {
        return installation.global().read(session -> session.createSelectionQuery(
                        "select count(*) from Delivery where school = :school and type = :type and module = :module and tries = 0",
                        Long.class)
                .setParameter("school", school)
                .setParameter("type", type)
                .setParameter("module", portal.plugin().id())
                .getSingleResult());
    }
}
