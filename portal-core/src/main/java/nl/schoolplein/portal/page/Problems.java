package nl.schoolplein.portal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;

/** What goes wrong, said to people as a page and to programs as {@code application/problem+json} (RFC 9457). */
public final class Problems {
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507);

    private static final Set<String> NOT_TYPED = Set.of("version", "next", "before", "picked", "tap", "tapped");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Renderer renderer;
    private final ObjectMapper mapper;

    /** An answer that is ready to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // it is written once, and never compared
    public record Answer(int status, String type, byte[] body) {}

    /** What the page shows; {@code back} is the address of the page to look at again, or empty for the desktop. */
    public record Problem(int status, String title, String detail, Map<String, List<String>> typed, String back) {}

    /** With the core's pages. */
    public Problems(Renderer renderer, ObjectMapper mapper) {
        this.renderer = renderer;
        this.mapper = mapper;
    }

    /** The usual words for this status, with what somebody typed to copy. */
    public Answer of(Visit visit, int status, Map<String, List<String>> typed) {
        return of(visit, status, detail(visit, status), typed, Map.of());
    }

    /** The usual words for this status. */
    public String detail(Visit visit, int status) {
        return text(visit, key(status) + ".detail");
    }

    /** With a reason of its own, and further members for programs. */
    public Answer of(
            Visit visit, int status, String detail, Map<String, List<String>> typed, Map<String, Object> members) {
        return of(visit, new Problem(status, title(visit, status), detail, typed, ""), members);
    }

    /** Somebody looks on as a guardian: that is all they can do, and only at that guardian's school. */
    public Answer lookingOn(Visit visit, Viewing viewing, boolean writes, Map<String, List<String>> typed) {
        String key = writes ? "viewing.refused.write" : "viewing.refused.elsewhere";
        String detail = renderer.core()
                .texts()
                .text(visit.language(), key, viewing.name(), visit.atSchool().name());
        return of(visit, new Problem(403, text(visit, "viewing.refused"), detail, typed, ""), Map.of());
    }

    /** No link can be written, because nobody said yet where the portal is. */
    public Answer unaddressed(Visit visit, Map<String, List<String>> typed) {
        Problem problem =
                new Problem(503, text(visit, "problem.address"), text(visit, "problem.address.detail"), typed, "");
        return of(visit, problem, Map.of());
    }

    /** Somebody else was first: with the page on which to see what is so now. */
    public Answer conflict(
            Visit visit, String detail, String back, Map<String, List<String>> typed, Map<String, Object> members) {
        return of(visit, new Problem(409, title(visit, 409), detail, typed, back), members);
    }

    private Answer of(Visit visit, Problem problem, Map<String, Object> members) {
        return visit.json()
                ? json(problem.status(), problem.title(), problem.detail(), members)
                : html(
                        visit,
                        new Problem(
                                problem.status(),
                                problem.title(),
                                problem.detail(),
                                worthCopying(visit, problem.typed()),
                                problem.back()));
    }

    private String title(Visit visit, int status) {
        return text(visit, key(status) + ".title");
    }

    /** What a person typed, and would want to copy: no passwords, and nothing that the page itself had put there. */
    private Map<String, List<String>> worthCopying(Visit visit, Map<String, List<String>> typed) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        typed.forEach((field, values) -> {
            List<String> words = values.stream()
                    .filter(value -> !value.isBlank() && !ID.matcher(value).matches())
                    .toList();
            if (!words.isEmpty()
                    && !NOT_TYPED.contains(field)
                    && !field.toLowerCase(Locale.ROOT).contains("password")) {
                shown.merge(label(visit, field), words, Problems::both);
            }
        });
        return shown;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** What people call a field: the text {@code field.NAME}, or that they typed it. */
    private String label(Visit visit, String field) {
        String key = "field." + field;
        return text(visit, renderer.core().texts().has(visit.language(), key) ? key : "field.other");
    }

    private Answer html(Visit visit, Problem problem) {
        Page page = Page.of("problem", problem).titled(problem.title());
        return new Answer(
                problem.status(),
                "text/html;charset=utf-8",
                renderer.page(visit, renderer.core(), page).bytes().toByteArray());
    }

    private Answer json(int status, String title, String detail, Map<String, Object> members) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(members);
        try {
            return new Answer(status, "application/problem+json", mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text of the core in the visitor's language. */
    public String text(Visit visit, String key) {
        return renderer.core().texts().text(visit.language(), key);
    }

    private static String key(int status) {
        return "problem." + (SAID.contains(status) ? status : status < 500 ? 400 : 500);
    }
}
