package nl.schoolplein.absences.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.absences.report.HomePage;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** The first page of the module, as far as it is the team's: today's groups. */
public abstract class TeamPage extends HomePage {

    /** Today, by group. */
    public record Team(List<GroupCard> groups, Part part, Today today) {}

    /** Shows today's groups, the viewer's own ones first. */
    protected Page team() {
        Today today = today();
        SchoolHours hours = SchoolHours.of(settings);
        Part part = hours.partOf(today.day(), null, today.time());
        List<Pupil> pupils = directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> viewer.may(Action.REGISTER, pupil))
                .toList();
        Map<UUID, List<Pupil>> byGroup = pupils.stream().collect(Collectors.groupingBy(Pupil::group));
        Attendance attendance =
                Attendance.on(database, pupils.stream().map(Pupil::id).collect(Collectors.toSet()), today.day(), hours);
        Set<UUID> done = database.read(Marks.class, marks -> marks.done(today.day())).stream()
                .filter(list -> list.part() == part)
                .map(ListDone::group)
                .collect(Collectors.toSet());
        List<GroupCard> groups = directory.groups().stream()
                .filter(group -> byGroup.containsKey(group.id()))
                .map(group -> {
                    List<Presence> there = byGroup.getOrDefault(group.id(), List.of()).stream()
                            .map(pupil -> attendance.of(pupil.id(), part))
                            .toList();
                    return new GroupCard(
                            group.id(),
                            group.name(),
                            viewer.teaches().contains(group.id()),
                            there.size(),
                            there.stream().filter(Presence::here).count(),
                            there.stream().filter(one -> one == Presence.ILL).count(),
                            there.stream().filter(one -> one == Presence.ABSENT).count(),
                            done.contains(group.id()));
                })
                .sorted(Comparator.comparing(GroupCard::own).reversed())
                .toList();
        return Page.of("register/team", new Team(groups, part, today.onPage()));
    }
}
