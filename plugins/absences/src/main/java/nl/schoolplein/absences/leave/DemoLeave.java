package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.absences.leave.DemoRequests.Asking;
import nl.schoolplein.absences.rules.RuleChange;
import nl.schoolplein.absences.rules.RuleKey;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Texts;

/** A plausible year of leave at the demo schools, with requests in each state. */
public class DemoLeave implements DemoData {
    private static final int REQUESTS = 10;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    SchoolDays days;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private Map<UUID, LocalDate> births = Map.of();

    @Override
    public void fill(String school) throws IOException {
        List<Asking> all = new ArrayList<>();
        for (Family family : directory.families(Audience.wholeSchool())) {
            if (!family.guardians().isEmpty()) {
                family.pupils()
                        .forEach(child -> all.add(
                                new Asking(child, family.guardians().get(0).id())));
            }
        }
        births = directory.birthDates(all.stream().map(one -> one.child().id()).toList());
        Optional<StaffMember> head =
                directory.staff().stream().min(Comparator.comparing(member -> member.role() != StaffRole.HEAD));
        Grounds grounds = database.read(LeaveRequests.class, rows -> Grounds.of(rows.grounds(), texts));
        StoredFile proof = files.keep(
                "werkgeversverklaring.txt",
                new ByteArrayInputStream("Onze medewerker kan in geen enkele schoolvakantie met verlof."
                        .getBytes(StandardCharsets.UTF_8)));
        own(head);
        UUID decides = head.map(StaffMember::id).orElse(null);
        DemoRequests requests = new DemoRequests(database, notices, clock, grounds, decides, proof);
        try {
            known(all, requests);
            year(all, requests);
        } catch (NoCalendarException unknown) {
            // a school without a calendar has no leave yet
        }
    }

    /** What the school made of grounds and rules. */
    private void own(Optional<StaffMember> head) {
        Instant before = clock.instant().minus(Duration.ofDays(80));
        Ground fresh = Grounds.portal("own-open-day", texts);
        Ground openDay = new Ground(
                fresh.key(),
                "Open dag van een middelbare school",
                "Voor groep 8, als de open dag onder schooltijd is.",
                "",
                1,
                Track.TOLD,
                false,
                true,
                true,
                "",
                "");
        database.write(rows -> {
            SchoolGround row = new SchoolGround(openDay, 75);
            row.becomes(openDay, fresh);
            rows.persist(row);
            head.ifPresent(by -> rows.persist(new RuleChange(
                    RuleKey.PART_DAY,
                    Facts.yearOf(today()),
                    false,
                    0,
                    "Een deel van een dag telt als een hele schooldag. Overleg met ons als het om een uurtje gaat.",
                    "",
                    "Zo afgesproken met de leerplichtambtenaar.",
                    by.id(),
                    by.name(),
                    before)));
        });
    }

    /** Those of the parents that people log in as. */
    private void known(List<Asking> all, DemoRequests requests) {
        named(all, "Mila").ifPresent(mila -> {
            requests.ask(mila, "holiday", around(15, 3), 4, "We werken allebei in de horeca.", State.SUBMITTED);
            requests.ask(mila, "wedding", around(-30, 0), 50, "Mijn zus trouwt.", State.APPROVED);
        });
        named(all, "Tom").ifPresent(tom -> {
            requests.ask(tom, "wedding", around(6, 0), 12, "Oma en opa trouwen opnieuw.", State.APPROVED);
            requests.ask(
                    tom, "jubilee", around(20, 1), 9, "Opa en oma zijn 50 jaar getrouwd, in Limburg.", State.PROPOSED);
            requests.ask(
                    tom, "other", around(-20, 0), 30, "Een dag naar een pretpark, dan is het rustig.", State.REJECTED);
        });
    }

    /** Those of others, all over the year. */
    private void year(List<Asking> all, DemoRequests requests) {
        List<Asking> others = all.stream()
                .filter(one -> !Set.of("Mila", "Tom").contains(one.child().firstName()))
                .filter(one -> !small(one.child()))
                .toList();
        int apart = others.size() / REQUESTS;
        if (apart == 0) {
            return;
        }
        requests.ask(others.get(0), "moving", around(2, 0), 3, null, State.SUBMITTED);
        requests.ask(
                others.get(1 * apart), "illness", around(1, 11), 5, "Opa in Marokko is ernstig ziek.", State.SUBMITTED);
        requests.ask(
                others.get(2 * apart),
                "wedding",
                around(9, 1),
                8,
                "Bruiloft van mijn broer in Parijs.",
                State.IN_TREATMENT);
        requests.ask(
                others.get(3 * apart),
                "illness",
                around(3, 14),
                10,
                "We gaan naar familie in Suriname.",
                State.AT_OFFICER);
        requests.ask(
                others.get(4 * apart), "death", around(-4, 1), 6, "Begrafenis van overgrootmoeder.", State.APPROVED);
        requests.ask(others.get(5 * apart), "religion", around(4, 0), 6, "Ons feest.", State.NOTED);
        requests.ask(
                others.get(6 * apart), "moving", around(5, 0), 11, "De sleuteloverdracht is verzet.", State.WITHDRAWN);
        requests.ask(others.get(7 * apart), "wedding", around(7, 0), 20, null, State.CANCELLED);
        requests.ask(
                others.get(8 * apart), "doctor-abroad", around(-45, 2), 60, "Behandeling in Leuven.", State.APPROVED);
        requests.ask(
                others.get(9 * apart),
                "holiday",
                around(12, 14),
                9,
                "Mijn man vaart op een binnenschip.",
                State.SUBMITTED);
        all.stream()
                .filter(one -> five(one.child()))
                .findFirst()
                .ifPresent(young -> requests.ask(
                        young,
                        "under-six",
                        new When(
                                days.onOrAfter(today().plusDays(3)),
                                today().plusDays(40),
                                LocalTime.of(12, 30),
                                null,
                                Set.of(DayOfWeek.FRIDAY)),
                        2,
                        "Vrijdagmiddag is nog te veel.",
                        State.NOTED));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean small(Pupil child) {
        LocalDate born = births.get(child.id());
        return born == null || born.plusYears(6).isAfter(today());
    }

    private boolean five(Pupil child) {
        LocalDate born = births.get(child.id());
        return born != null
                && born.plusYears(5).isBefore(today().minusMonths(2))
                && born.plusYears(6).isAfter(today().plusDays(41));
    }

    private static Optional<Asking> named(List<Asking> all, String name) {
        return all.stream()
                .filter(one -> one.child().firstName().equals(name))
                .filter(one -> Set.of("Groep 3", "Groep 6", "Groep 3/4", "Groep 5/6")
                        .contains(one.child().groupName()))
                .findFirst();
    }

    /** So many school days from now, and so many more. */
    private When around(int from, int more) {
        LocalDate first = days.plus(today(), from);
        return When.days(first, days.plus(first, more));
    }
}
