package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.api.Words;

/** What a module asks the portal. */
public class Asking {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Calendar calendar;

    @Inject
    SchoolDays days;

    @Inject
    Words words;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @Inject
    Medical medical;

    Map<UUID, MedicalDetails> whoEatsWhat(Set<UUID> eating) {
        return medical.look(eating, Set.of(MedicalDetails.Kind.ALLERGIES, MedicalDetails.Kind.DIET));
    }

    List<Pupil> onTheList(Set<UUID> eating, Set<UUID> helpers) {
        if (!helpers.contains(viewer.person())) {
            throw new NotFoundException(); // who does not help today has no list
        }
        return directory.entrusted(eating).pupils(Audience.pupils(eating));
    }

    Map<UUID, Actor> whoClaimed(UUID thing) {
        List<Claim> claims = database.read(Things.class, things -> things.claims(thing));
        Set<UUID> pupils = claims.stream().map(Claim::pupil).collect(Collectors.toSet());
        Set<UUID> people = claims.stream().map(Claim::guardian).collect(Collectors.toSet());
        return directory.actors(pupils, people); // one query, however many claims
    }

    List<Family> familiesOf(Collection<UUID> groups) {
        return directory.families(Audience.groups(groups));
    }

    Optional<Integer> daysOfLeave(LocalDate from, LocalDate until) {
        try {
            return Optional.of(days.count(from, until).days());
        } catch (NoCalendarException unknown) {
            return Optional.empty(); // say so; never guess
        }
    }

    List<Pupil> mayBeReported() {
        return viewer.children().stream()
                .filter(child -> viewer.may(PupilAction.REPORT_ABSENCE, child))
                .toList();
    }

    boolean finds(String title, String typed) {
        Words.Sought sought = words.sought(typed);
        return words.of(title).containsAll(sought.whole()) && words.of(title).contains(sought.stem());
    }

    Calendar.Shown weekOf(LocalDate monday) {
        return calendar.between(monday, monday.plusDays(6));
    }

    void open(UUID thing) {
        if (!viewer.looksOn()) {
            database.write(rows -> rows.persist(new Look(thing, viewer.person(), clock.instant())));
        }
    }
}
