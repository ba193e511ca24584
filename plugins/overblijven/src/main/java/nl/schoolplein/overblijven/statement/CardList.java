package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Payment;

/**
 * The strip cards of a kind of care, who has the fewest left first.
 *
 * @param cards whether the kind is paid by cards
 * @param typed the name that was looked for
 * @param found the guardians of the children with that name
 */
public record CardList(
        UUID care, String name, boolean cards, Rules rules, List<Holder> holders, String typed, List<Found> found) {
    private static final int MOST = 20;

    /** What a card is, and what is charged though the child was not there. */
    public record Rules(int strips, String price, boolean noShow, boolean late) {}

    /** A guardian with a card, or with strips that are owed. */
    public record Holder(UUID guardian, String name, int left, long cents) {}

    /** A guardian of a child. */
    public record Found(UUID guardian, String name, String child, String group) {}

    static CardList of(Care care, Rules rules, List<StripCount> counts, String typed, Directory directory) {
        Set<UUID> people = counts.stream().map(StripCount::guardian).collect(toSet());
        Map<UUID, Actor> names = directory.actors(Set.of(), people);
        List<Holder> holders = counts.stream()
                .map(count -> new Holder(count.guardian(), name(names, count.guardian()), count.left(), count.cents()))
                .sorted(Comparator.comparing(Holder::left).thenComparing(Holder::name))
                .toList();
        boolean cards = care.payment() == Payment.STRIPS;
        List<Found> found = cards && !typed.isEmpty() ? found(typed, directory) : List.of();
        return new CardList(care.id(), care.name(), cards, rules, holders, typed, found);
    }

    private static String name(Map<UUID, Actor> names, UUID guardian) {
        Actor actor = names.get(guardian);
        return actor == null ? "" : actor.name();
    }

    private static List<Found> found(String typed, Directory directory) {
        String sought = typed.toLowerCase(Locale.ROOT);
        List<Pupil> pupils = directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> pupil.name().toLowerCase(Locale.ROOT).contains(sought))
                .limit(MOST)
                .toList();
        Map<UUID, List<Guardian>> guardians =
                directory.guardians(pupils.stream().map(Pupil::id).toList());
        return pupils.stream()
                .flatMap(pupil -> guardians.getOrDefault(pupil.id(), List.of()).stream()
                        .map(one -> new Found(one.id(), one.name(), pupil.name(), pupil.groupName())))
                .toList();
    }
}
