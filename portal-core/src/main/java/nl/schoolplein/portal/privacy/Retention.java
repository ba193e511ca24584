package nl.schoolplein.portal.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of what was kept long enough, a kind of data at a time. Nothing goes that was not said before: what is due today is
 * written down, stands on the school's page for a week, and only then goes, if it still is due. So a period that somebody made too
 * short, or a clock that was wrong, does no harm that nobody could see coming.
 */
final class Retention {
    /** How long it is said before something goes. */
    static final Duration NOTICE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Privacy.Parts parts;
    private final Leavers leavers;

    /** A kind of data of a module, or of the portal itself if there is no module. */
    record Kept(Optional<Module> module, Optional<DataKind> kind) {
        static final Kept PEOPLE = new Kept(Optional.empty(), Optional.empty());

        String moduleId() {
            return module.map(Module::id).orElse(Section.PORTAL);
        }

        String kindName() {
            return kind.map(DataKind::name).orElse(OwnKind.PERSON.word());
        }

        String key() {
            return moduleId() + "/" + kindName();
        }
    }

    Retention(Privacy.Parts parts) {
        this.parts = parts;
        this.leavers = new Leavers(parts.rows());
    }

    /** Does it every day from the start of the jobs on. */
    void daily() {
        parts.jobs().every("privacy-retention", Duration.ofDays(1), () -> parts.schools()
                .all()
                .forEach(this::run));
    }

    /** The kinds that go by themselves; the rest goes with the people. */
    List<Kept> kinds() {
        List<Kept> kinds = new ArrayList<>(List.of(Kept.PEOPLE));
        for (Module module : parts.plugins().modules()) {
            for (DataKind kind : module.people().kinds()) {
                if (kind.keep().from() != Keep.From.PERSON) {
                    kinds.add(new Kept(Optional.of(module), Optional.of(kind)));
                }
            }
        }
        return kinds;
    }

    /** What was said, by {@link Kept#key()}. */
    Map<String, RetentionRow> said(UUID school) {
        Map<String, RetentionRow> said = new HashMap<>();
        parts.rows()
                .read(school, session -> session.createSelectionQuery("from RetentionRow", RetentionRow.class)
                        .list())
                .forEach(row -> said.put(row.module() + "/" + row.kind(), row));
        return said;
    }

    private void run(School school) {
        Map<String, RetentionRow> said = said(school.id());
        for (Kept kept : kinds()) {
            try {
                run(school, kept, Optional.ofNullable(said.get(kept.key())));
            } catch (RuntimeException failed) {
                LOG.error("{}: what is over of {} stays until tomorrow", school.slug(), kept.key(), failed);
            }
        }
    }

    private void run(School school, Kept kept, Optional<RetentionRow> said) {
        Instant now = now();
        Optional<Instant> due = due(school, kept, now);
        boolean ripe = said.map(row -> !row.said().plus(NOTICE).isAfter(now)).orElse(true);
        if (due.isEmpty() || !ripe) {
            return;
        }
        boolean done = said.isEmpty() || forget(school, kept, earlier(said.get().before(), due.get()));
        if (done) {
            say(school, kept, due.get(), now);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void say(School school, Kept kept, Instant due, Instant now) {
        parts.rows().write(school.id(), session -> {
            session.createSelectionQuery(
                            "from RetentionRow where module = :module and kind = :kind", RetentionRow.class)
                    .setParameter("module", kept.moduleId())
                    .setParameter("kind", kept.kindName())
                    .uniqueResultOptional()
                    .ifPresentOrElse(
                            row -> row.says(due, now),
                            () -> session.persist(new RetentionRow(kept.moduleId(), kept.kindName(), due, now)));
            return kept;
        });
    }

    /** The moment before which something is due at some moment; nothing if the module cannot say. */
    Optional<Instant> due(School school, Kept kept, Instant at) {
        if (kept.module().isEmpty()) {
            return Optional.of(at.atZone(parts.clock().getZone())
                    .minus(PrivacyPage.OWN_FILE)
                    .toInstant());
        }
        List<Instant> due = new ArrayList<>();
        call(school, kept, "asking how long it is kept", (module, kind) -> module.people()
                .due(kind, at)
                .ifPresent(due::add));
        return due.stream().findFirst();
    }

    /** How much of a kind goes that is from before a moment; nothing if the module cannot say. */
    Optional<Long> count(School school, Kept kept, Instant before) {
        if (kept.module().isEmpty()) {
            return Optional.of((long) leavers.on(school.id(), day(before)).size());
        }
        AtomicLong count = new AtomicLong();
        boolean told = call(
                school,
                kept,
                "counting what is over",
                (module, kind) -> count.set(module.people().count(kind, before, left(school))));
        return told ? Optional.of(count.get()) : Optional.empty();
    }

    private boolean forget(School school, Kept kept, Instant before) {
        if (kept.module().isPresent()) {
            return call(school, kept, "forgetting what is over", (module, kind) -> module.people()
                    .forget(kind, before, left(school)));
        }
        Erasure erasure = new Erasure(parts);
        Families families = new Families(parts.rows(), parts.clock());
        boolean all = true;
        for (UUID person : leavers.on(school.id(), day(before))) {
            all &= families.of(school.id(), person)
                    .map(family -> erasure.erase(school, family.member(), Erasure.Hand.NOBODY)
                            .isEmpty())
                    .orElse(true);
        }
        return all;
    }

    private interface Work {
        void on(Module module, DataKind kind) throws Exception;
    }

    private boolean call(School school, Kept kept, String what, Work work) {
        return parts.background()
                .call(kept.module().orElseThrow(), school, what + " of " + kept.kindName(), running -> {
                    for (DataKind kind : running.people().kinds()) {
                        if (kind.name().equals(kept.kindName())) {
                            work.on(running, kind);
                        }
                    }
                })
                .isEmpty();
    }

    private Function<LocalDate, Collection<UUID>> left(School school) {
        return day -> leavers.on(school.id(), day);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, parts.clock().getZone());
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
