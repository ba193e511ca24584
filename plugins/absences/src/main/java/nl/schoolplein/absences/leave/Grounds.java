package nl.schoolplein.absences.leave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.schoolplein.api.Texts;

/** The grounds of a school: those that every school begins with, and what it made of them. */
final class Grounds {
    private static final List<Default> DEFAULTS = List.of(
            new Default("wedding", Track.WEIGHTY, 1),
            new Default("jubilee", Track.WEIGHTY, 1),
            new Default("illness", Track.WEIGHTY, 10),
            new Default("death", Track.WEIGHTY, 4),
            new Default("moving", Track.WEIGHTY, 1),
            new Default("religion", Track.RELIGION, 0),
            new Default("holiday", Track.HOLIDAY, 10),
            new Default("under-six", Track.UNDER_SIX, 0),
            new Default("doctor-abroad", Track.WEIGHTY, 10),
            new Default("other", Track.WEIGHTY, 0));

    private final List<Ground> all;

    private record Default(String key, Track track, int most) {}

    private Grounds(List<Ground> all) {
        this.all = List.copyOf(all);
    }

    /** None yet. */
    static Grounds none() {
        return new Grounds(List.of());
    }

    /** Those of the school whose rows these are, in its order. */
    static Grounds of(List<SchoolGround> rows, Texts texts) {
        Map<String, Ground> portal = defaults(texts);
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Ground> found = new LinkedHashMap<>(portal);
        portal.keySet().forEach(key -> places.put(key, places.size() * 10));
        for (SchoolGround row : rows) {
            Ground base = portal.get(row.ground());
            found.put(row.ground(), row.applied(base == null ? fresh(row.ground()) : base, base == null));
            places.put(row.ground(), row.place());
        }
        List<Ground> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(ground -> Objects.requireNonNull(places.get(ground.key()))));
        return new Grounds(all);
    }

    private static Map<String, Ground> defaults(Texts texts) {
        Map<String, Ground> found = new LinkedHashMap<>();
        for (Default one : DEFAULTS) {
            String key = "ground." + one.key();
            found.put(
                    one.key(),
                    new Ground(
                            one.key(),
                            texts.get(key),
                            texts.get(key + ".about"),
                            texts.get(key + ".proof").equals("-") ? "" : texts.get(key + ".proof"),
                            one.most(),
                            one.track(),
                            one.key().equals("holiday"),
                            true,
                            false,
                            texts.get(key + ".yes"),
                            texts.get(key + ".no")));
        }
        return found;
    }

    /** The ground as the portal has it; an empty one for one of the school's own. */
    static Ground portal(String key, Texts texts) {
        return Objects.requireNonNullElseGet(defaults(texts).get(key), () -> fresh(key));
    }

    private static Ground fresh(String key) {
        return new Ground(key, "", "", "", 0, Track.WEIGHTY, false, true, true, "", "");
    }

    /** All of them. */
    List<Ground> all() {
        return all;
    }

    /** Those that parents may choose. */
    List<Ground> offered() {
        return all.stream().filter(Ground::offered).toList();
    }

    /** One of them. */
    Optional<Ground> find(String key) {
        return all.stream().filter(ground -> ground.key().equals(key)).findFirst();
    }
}
