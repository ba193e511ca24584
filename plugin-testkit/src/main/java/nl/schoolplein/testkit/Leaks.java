package nl.schoolplein.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Families.Who;

/** Who around a child gets to see, on any page of a school, what is not for them. */
record Leaks(Families families, List<Route> routes, String school) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    List<String> found(Map<String, String> parameters, String... onlyForGroup) {
        List<String> leaks = new ArrayList<>();
        for (Route route : routes) {
            boolean own = route.module().equals("portal");
            if (!route.writes()
                    && !(own
                            && PARAMETER
                                    .matcher(route.path().replace("{school}", ""))
                                    .find())
                    && route.path().startsWith("/{school}/")) {
                String path = filled(route.path(), parameters);
                if (path.contains("{")) {
                    leaks.add(route.path() + " has a parameter that nobody gave a value");
                } else {
                    for (Who who : Who.values()) {
                        leaks.addAll(leaks(who, path, onlyForGroup));
                    }
                }
            }
        }
        return leaks;
    }

    private String filled(String path, Map<String, String> parameters) {
        Matcher matcher = PARAMETER.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.equals("school") ? school : parameters.get(name);
            matcher.appendReplacement(filled, value == null ? Matcher.quoteReplacement("{" + name + "}") : value);
        }
        return matcher.appendTail(filled).toString();
    }

    private List<String> leaks(Who who, String path, String... onlyForGroup) {
        List<String> leaks = new ArrayList<>();
        for (Visitor visitor : List.of(families.as(who), families.as(who).json())) {
            String text = visitor.get(path).text();
            for (String word : onlyForGroup) {
                if (!who.sees() && text.contains(word)) {
                    leaks.add(who + " reads “" + word + "” at " + path);
                }
            }
            if (who.guardian()) {
                for (String secret : secrets(who)) {
                    if (text.contains(secret)) {
                        leaks.add(who + " reads “" + secret + "” at " + path);
                    }
                }
            }
        }
        return leaks;
    }

    private static List<String> secrets(Who who) {
        List<String> secrets = new ArrayList<>();
        for (Who another : Who.values()) {
            if (another != who) {
                secrets.addAll(List.of(another.email(), another.phone(), another.address()));
            }
        }
        if (who != Who.HIDDEN) {
            secrets.add(Who.HIDDEN.person());
        }
        if (who != Who.FATHER && who != Who.MOVED_AWAY) {
            secrets.add(Families.SECOND_FAMILY);
        }
        return secrets;
    }
}
