package nl.schoolplein.portal.plugin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.mount.Mount;

/**
 * What a module keeps about people, at the school of the visit: copied, taken away, forgotten in time. Part of it is done by
 * the module's own classes, so all of it is called in the module's bulkhead.
 */
public final class ModulePeople {
    private final Map<String, Contribution.Personal> declared;
    private final ModuleData data;
    private final ModuleSettings settings;
    private final Mount mount;
    private final ZoneId zone;

    /**
     * For whom a copy is made.
     *
     * @param guardian whether it is for a guardian rather than for the school
     * @param mayKnow whose ids may be named in it
     */
    public record Reader(boolean guardian, Predicate<UUID> mayKnow) {
        /** The school, which may know all. */
        public static final Reader SCHOOL = new Reader(false, anybody -> true);
    }

    ModulePeople(
            Map<String, Contribution.Personal> declared,
            ModuleData data,
            ModuleSettings settings,
            Mount mount,
            Clock clock) {
        this.declared = declared;
        this.data = data;
        this.settings = settings;
        this.mount = mount;
        this.zone = clock.getZone();
    }

    /** What it declared. */
    public List<DataKind> kinds() {
        return declared.values().stream().map(Contribution.Personal::kind).toList();
    }

    /** How long a kind is kept at the school: as its setting says, if it has one. */
    public Keep keep(DataKind kind) {
        return kind.keep().setting().map(settings::get).map(Keep::days).orElse(kind.keep());
    }

    /** Copies what is of a kind about somebody. */
    public List<Copied> copy(DataKind kind, Person about, Reader reader) throws Exception {
        Optional<PersonalData> own = own(kind);
        List<Copied> copies = new ArrayList<>();
        if (own.isPresent()) {
            own.get().export(about, new Copying(copies, reader.guardian()));
        } else {
            eachForReading(kind, rows -> copies.addAll(rows.copy(about.id(), reader.mayKnow())));
        }
        return copies;
    }

    private record Copying(List<Copied> copies, boolean forGuardian) implements PersonalData.Export {
        @Override
        public void add(Map<String, ?> values, StoredFile... files) {
            copies.add(new Copied(new LinkedHashMap<>(values), List.of(files)));
        }
    }

    /** Takes away what is of a kind about somebody, or the name of what stays. */
    public void erase(DataKind kind, Person about) throws Exception {
        Optional<PersonalData> own = own(kind);
        if (own.isPresent()) {
            own.get().erase(about);
        }
        eachForWriting(kind, rows -> rows.erase(about.id()));
    }

    /** The moment before which what is of a kind is due; nothing if it is kept as long as the person's own file is. */
    public Optional<Instant> due(DataKind kind, Instant now) {
        Keep keep = keep(kind);
        return keep.from() == Keep.From.PERSON
                ? Optional.empty()
                : Optional.of(now.atZone(zone).minus(keep.period()).toInstant());
    }

    /**
     * How much of a kind is due.
     *
     * @param before the moment before which it is
     * @param left who had left the school on a day
     */
    public long count(DataKind kind, Instant before, Function<LocalDate, ? extends Collection<UUID>> left)
            throws Exception {
        long[] count = {0};
        if (kind.keep().from() == Keep.From.LEAVING) {
            Collection<UUID> people = left.apply(LocalDate.ofInstant(before, zone));
            eachForReading(kind, rows -> count[0] += rows.dueOf(people));
            return count[0];
        }
        eachForReading(kind, rows -> count[0] += rows.dueBefore(before, zone));
        Optional<PersonalData> own = own(kind);
        return own.isPresent() ? count[0] + own.get().due(before) : count[0];
    }

    /** Forgets what {@link #count} counts. */
    public void forget(DataKind kind, Instant before, Function<LocalDate, ? extends Collection<UUID>> left)
            throws Exception {
        if (kind.keep().from() == Keep.From.LEAVING) {
            Collection<UUID> people = left.apply(LocalDate.ofInstant(before, zone));
            eachForWriting(kind, rows -> people.forEach(rows::erase));
            return;
        }
        Optional<PersonalData> own = own(kind);
        if (own.isPresent()) {
            own.get().forget(before);
        }
        eachForWriting(kind, rows -> rows.forgetBefore(before, zone));
    }

    private Optional<PersonalData> own(DataKind kind) {
        return Optional.ofNullable(declared.get(kind.name()))
                .flatMap(Contribution.Personal::by)
                .map(mount::make);
    }

    private interface Each {
        void of(PersonalRows rows);
    }

    private void eachForReading(DataKind kind, Each work) {
        if (!kind.rows().isEmpty()) {
            data.reading(session -> {
                kind.rows().forEach(rows -> work.of(new PersonalRows(session, rows)));
                return kind;
            });
        }
    }

    private void eachForWriting(DataKind kind, Each work) {
        if (!kind.rows().isEmpty()) {
            data.writing(session -> {
                kind.rows().forEach(rows -> work.of(new PersonalRows(session, rows)));
                return kind;
            });
        }
    }
}
