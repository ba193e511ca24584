package nl.schoolplein.portal.joining;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** Who has joined, group by group, and how the school lets people join. */
@Path("/{school}/admin/joining")
public class AdminJoining {
    @Inject
    private Joining joining;

    @Inject
    private Bundle texts;

    /** The school at a glance. */
    public record Overview(
            List<GroupLine> groups, int missing, List<AdminApplications.Line> waiting, JoinSettings settings) {}

    /**
     * A group at a glance.
     *
     * @param missing pupils of whom nobody has joined
     * @param paper how many of those no mail reaches
     * @param unreached guardians who have not joined, and at whose address mail does not arrive
     * @param idle guardians with an account that was never used
     */
    public record GroupLine(UUID id, String name, long pupils, long missing, long paper, long unreached, long idle) {}

    /** A name that letters cannot print as it is written, and how they print it. */
    public record Respelt(String name, String printed) {}

    /**
     * Pupils and who of their guardians has joined: those of a group, or of all groups those of whom nobody has.
     *
     * @param group the group's id; empty for all
     * @param mailable how many guardians who have not joined a mail reaches
     * @param unreached guardians who have not joined, and at whose address mail does not arrive
     * @param idle guardians with an account that was never used
     * @param respelt names that letters print in another way
     */
    public record FamilyList(
            String group,
            String title,
            List<Family> families,
            long missing,
            long paper,
            long mailable,
            long unreached,
            long idle,
            List<Respelt> respelt) {}

    /** How the school lets people join. */
    public record Choice(
            @Min(1) @Max(60) int days, @Min(1) @Max(6) int guardians, boolean approves) {}

    /** All groups, and what waits for a decision. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page overview() {
        School school = Visit.current().atSchool();
        List<Family> families = joining.families(school.id());
        Map<UUID, List<Family>> byGroup = families.stream()
                .collect(Collectors.groupingBy(Family::group, LinkedHashMap::new, Collectors.toList()));
        List<GroupLine> groups =
                byGroup.values().stream().map(AdminJoining::line).toList();
        int missing = (int) families.stream().filter(Family::missing).count();
        List<AdminApplications.Line> waiting = AdminApplications.lines(
                joining.applications().standing(school.id()).waiting(), families);
        return Page.of("joining", new Overview(groups, missing, waiting, joining.settings(school.id())))
                .titled(text("joining.title"));
    }

    private static GroupLine line(List<Family> group) {
        Family first = group.get(0);
        return new GroupLine(
                first.group(),
                first.groupName(),
                group.size(),
                group.stream().filter(Family::missing).count(),
                group.stream().filter(Family::needsPaper).count(),
                guardians(group, Family.Parent::unreached),
                guardians(group, Family.Parent::idle));
    }

    private static long guardians(List<Family> families, Predicate<Family.Parent> which) {
        return families.stream()
                .flatMap(family -> family.guardians().stream())
                .filter(which)
                .map(Family.Parent::id)
                .distinct()
                .count();
    }

    /** One group, pupil by pupil. */
    @GET
    @Path("groups/{group}")
    @Door(Door.To.ADMINISTRATOR)
    public Page group(@PathParam("group") UUID group) {
        List<Family> families = joining.families(Visit.current().atSchool().id()).stream()
                .filter(family -> family.group().equals(group))
                .toList();
        if (families.isEmpty()) {
            throw new NotFoundException();
        }
        String name = families.get(0).groupName();
        return Page.of("joining-families", list(group.toString(), name, families))
                .titled(name);
    }

    /** All pupils of whom nobody has joined. */
    @GET
    @Path("missing")
    @Door(Door.To.ADMINISTRATOR)
    public Page missing() {
        List<Family> families = joining.families(Visit.current().atSchool().id()).stream()
                .filter(Family::missing)
                .toList();
        String title = text("joining.missing.title");
        return Page.of("joining-families", list("", title, families)).titled(title);
    }

    private static FamilyList list(String group, String title, List<Family> families) {
        return new FamilyList(
                group,
                title,
                families,
                families.stream().filter(Family::missing).count(),
                families.stream().filter(Family::needsPaper).count(),
                guardians(families, Family.Parent::mailable),
                guardians(families, Family.Parent::unreached),
                guardians(families, Family.Parent::idle),
                families.stream()
                        .map(Family::name)
                        .filter(name -> !Lettering.isPrintedAsWritten(name))
                        .distinct()
                        .map(name -> new Respelt(name, Lettering.printed(name)))
                        .toList());
    }

    /** Changes how people join from now on; tokens that are out stay as they are. */
    @POST
    @Path("settings")
    @Form.On("../joining")
    @Door(Door.To.ADMINISTRATOR)
    public Done choose(Form<Choice> form) {
        Choice choice = form.value();
        School school = Visit.current().atSchool();
        JoinSettings settings = new JoinSettings(choice.days(), choice.guardians(), choice.approves());
        joining.choose(school.id(), settings);
        return Done.at(school.slug() + "/admin/joining", settings).saying(text("joining.settings.saved"));
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
