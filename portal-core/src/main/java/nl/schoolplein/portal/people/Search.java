package nl.schoolplein.portal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people by a part of their name, e-mail address or user name. */
final class Search {
    private static final int FIRST = 8;
    private static final int ON_A_PAGE = 25;
    private static final List<UUID> NOBODY = List.of(new UUID(0, 0));

    private final PeopleDesk desk;

    Search(PeopleDesk desk) {
        this.desk = desk;
    }

    AdminPeople.Found find(UUID school, String words, String kind, int wished) {
        String like = like(words);
        boolean one = List.of("pupils", "guardians", "staff").contains(kind);
        List<UUID> accounts = words.isBlank() ? NOBODY : orNobody(desk.logins().like(school, like));
        int most = one ? ON_A_PAGE : FIRST;
        int before = one ? (Math.max(wished, 1) - 1) * ON_A_PAGE : 0;
        List<AdminPeople.OfKind> kinds = desk.read(school, people -> Stream.of("pupils", "guardians", "staff")
                .filter(each -> !one || each.equals(kind))
                .map(each -> of(people, each, like, accounts, most, before))
                .toList());
        long count = one ? kinds.get(0).count() : 0;
        int pages = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        return new AdminPeople.Found(kinds, Math.min(Math.max(wished, 1), pages), pages, words, one ? kind : "");
    }

    private AdminPeople.OfKind of(
            PeopleRows people, String kind, String like, List<UUID> accounts, int most, int before) {
        return switch (kind) {
            case "pupils" ->
                new AdminPeople.OfKind(
                        kind,
                        people.pupils(like, desk.today(), most, before).stream()
                                .map(row -> new AdminPeople.Person(
                                        row.id(), row.name(), orEmpty(row.group()), gone(row.leftOn())))
                                .toList(),
                        people.pupilCount(like));
            case "guardians" ->
                new AdminPeople.OfKind(
                        kind,
                        adults(people.guardians(like, accounts, most, before)),
                        people.guardianCount(like, accounts));
            default ->
                new AdminPeople.OfKind(
                        kind, adults(people.staff(like, accounts, most, before)), people.staffCount(like, accounts));
        };
    }

    private List<AdminPeople.Person> adults(List<PeopleRows.Found> rows) {
        Map<UUID, String> names = desk.logins()
                .names(rows.stream()
                        .map(PeopleRows.Found::account)
                        .filter(Objects::nonNull)
                        .toList());
        return rows.stream()
                .map(row -> new AdminPeople.Person(row.id(), row.name(), about(row, names), gone(row.leftOn())))
                .toList();
    }

    private static String about(PeopleRows.Found row, Map<UUID, String> names) {
        String username = row.account() == null ? "" : names.getOrDefault(row.account(), "");
        return Stream.of(username, orEmpty(row.about()))
                .filter(part -> !part.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private boolean gone(@Nullable LocalDate leftOn) {
        return leftOn != null && !leftOn.isAfter(desk.today());
    }

    private static String orEmpty(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }

    private static List<UUID> orNobody(List<UUID> accounts) {
        return accounts.isEmpty() ? NOBODY : accounts;
    }

    /** The words anywhere; what has a meaning in a pattern stands for itself. */
    static String like(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
