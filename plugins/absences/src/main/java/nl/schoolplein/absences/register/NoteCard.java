package nl.schoolplein.absences.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian told for a day, as its people see it.
 *
 * @param by who told it; null if nobody knows any more
 * @param seenBy who of the school has read it; null if nobody yet, or nobody knows any more
 * @param seenAt when; null if nobody has
 */
public record NoteCard(
        UUID id,
        Pupil pupil,
        LocalDate day,
        String said,
        @Nullable Actor by,
        Instant at,
        @Nullable Actor seenBy,
        @Nullable Instant seenAt) {

    /** All of them, with one query for the people. */
    static List<NoteCard> of(Collection<DayNote> notes, Collection<Pupil> pupils, Directory directory) {
        Map<UUID, Pupil> known =
                pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity(), (one, same) -> one));
        List<UUID> people = notes.stream()
                .flatMap(note -> Stream.of(note.doneBy(), note.seenBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Actor> actors = people.isEmpty() ? Map.of() : directory.actors(known.keySet(), people);
        return notes.stream()
                .filter(note -> known.containsKey(note.pupil()))
                .map(note -> new NoteCard(
                        note.id(),
                        Objects.requireNonNull(known.get(note.pupil())),
                        note.onDay(),
                        note.said(),
                        actor(actors, note.doneBy()),
                        note.doneAt(),
                        actor(actors, note.seenBy()),
                        note.seenAt()))
                .toList();
    }

    private static @Nullable Actor actor(Map<UUID, Actor> actors, @Nullable UUID person) {
        return person == null ? null : actors.get(person);
    }

    /** The address of what is done with it. */
    public String page() {
        return "notes/" + id;
    }
}
