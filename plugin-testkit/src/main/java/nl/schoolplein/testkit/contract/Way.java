package nl.schoolplein.testkit.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.TestPortal;

/**
 * One way into the module, as the portal lists it. It holds none of the plugin's classes, so that these can go.
 *
 * @param path with its parameters in braces, from the root
 * @param rule the action, if it has one
 * @param fields what is sent to it
 */
record Way(String method, String path, Optional<String> rule, List<Field> fields) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    /**
     * A field of what is sent.
     *
     * @param valid what is likely to be taken; nothing if that cannot be guessed
     */
    record Field(String name, Optional<String> valid) {}

    /** All into the module of the plugin under test. */
    static List<Way> all(TestPortal portal) {
        return portal.plugin().in(portal).mount().routes().stream().map(Way::of).toList();
    }

    private static Way of(Route route) {
        Class<?> form = route.form();
        List<Field> fields = form == null
                ? List.of()
                : Stream.of(form.getRecordComponents())
                        .map(field -> new Field(field.getName(), Guess.of(field)))
                        .toList();
        return new Way(route.method(), route.path(), Optional.ofNullable(route.rule()), fields);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean hasParameters() {
        return !parameters().isEmpty();
    }

    /** The names of the parameters in its path, without the school. */
    List<String> parameters() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("school"))
                .toList();
    }

    /** Its path at a school, with this for each of its parameters. */
    String at(String school, UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll(found -> value(found, school, values));
    }

    private static String value(MatchResult found, String school, UnaryOperator<String> values) {
        String name = found.group(1);
        return Matcher.quoteReplacement(name.equals("school") ? school : values.apply(name));
    }

    /** Whether an address is one of this way. */
    boolean leadsTo(String address) {
        return matching(address).matches();
    }

    /** The values that the parameters have in an address of this way. */
    Map<String, String> valuesIn(String address) {
        Map<String, String> values = new HashMap<>();
        Matcher found = matching(address);
        if (found.matches()) {
            List<String> names = parameters();
            for (int place = 0; place < names.size(); place++) {
                values.put(names.get(place), found.group(place + 2)); // the first one is the school
            }
        }
        return values;
    }

    private Matcher matching(String address) {
        String pattern = Arrays.stream(PARAMETER.split(withoutEnd(path), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("([^/]+)"));
        return Pattern.compile(pattern).matcher(withoutEnd(address.replaceFirst("\\?.*", "")));
    }

    private static String withoutEnd(String path) {
        return path.replaceFirst("(?<=.)/$", "");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
