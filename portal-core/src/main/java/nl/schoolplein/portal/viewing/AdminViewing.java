package nl.schoolplein.portal.viewing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Choosing a guardian as whom an administrator looks on, beginning and ending it, and who did so before. */
@Path("/{school}/admin/view")
public class AdminViewing {
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Viewings viewings;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** Guardians to choose from. */
    public record Choice(
            List<Person> guardians,
            int page,
            int pages,
            long count,
            @JsonIgnore String words,
            @JsonIgnore String group,
            @JsonIgnore List<Group> groups) {}

    /**
     * A guardian.
     *
     * @param joined whether they have an account
     */
    public record Person(UUID id, String name, boolean joined, List<Child> children) {}

    /** A child with the name of its group. */
    public record Child(String name, String group) {}

    /** The question whether to look on as somebody, for how many minutes. */
    public record Question(UUID id, String name, List<Child> children, long minutes) {}

    /** What somebody says who begins. */
    public record Beginning(
            @Nullable @Size(max = ViewingRow.REASON) String reason) {}

    /** Who looked on as whom. */
    public record Log(List<Families.Noted> views, int page, int pages, long count) {}

    /**
     * The guardians of the school, by name.
     *
     * @param words a part of a guardian's or a child's name
     * @param group the id of the group in which a child has to be
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page choose(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("group") @DefaultValue("") String group,
            @QueryParam("page") @DefaultValue("1") int page) {
        UUID school = Visit.current().atSchool().id();
        List<Group> groups = schools.groups(school);
        UUID chosen = groups.stream()
                .map(Group::id)
                .filter(id -> id.toString().equals(group))
                .findFirst()
                .orElse(NONE);
        Sheet<Person> sheet = viewings.read(school, families -> found(families, like(words), chosen, page));
        Choice choice = new Choice(
                sheet.shown(),
                sheet.place().number(),
                sheet.place().of(),
                sheet.count(),
                words,
                chosen.equals(NONE) ? "" : group,
                groups);
        return Page.of("view-choose", choice).titled(text("viewing.title"));
    }

    /** Three queries, however many there are. */
    private Sheet<Person> found(Families families, String like, UUID group, int page) {
        LocalDate today = LocalDate.now(clock);
        boolean any = group.equals(NONE);
        long count = families.count(like, any, group, today);
        Sheet.Place place = Sheet.Place.of(page, count);
        List<Families.Adult> adults = families.find(like, any, group, today, place.most(), place.before());
        Map<UUID, List<Child>> children = adults.isEmpty() ? Map.of() : children(families, adults, today);
        List<Person> shown = adults.stream()
                .map(adult -> new Person(
                        adult.id(),
                        adult.name(),
                        adult.account() != null,
                        children.getOrDefault(adult.id(), List.of())))
                .toList();
        return new Sheet<>(shown, place, count);
    }

    private static Map<UUID, List<Child>> children(Families families, List<Families.Adult> adults, LocalDate today) {
        List<UUID> ids = adults.stream().map(Families.Adult::id).toList();
        return families.children(ids, today).stream()
                .collect(Collectors.groupingBy(
                        Families.ChildOf::guardian,
                        Collectors.mapping(
                                child -> new Child(child.firstName() + " " + child.lastName(), child.group()),
                                Collectors.toList())));
    }

    /** The words anywhere in a name; what has a meaning in a pattern stands for itself. */
    private static String like(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Asks why somebody wants to look on as this guardian. */
    @GET
    @Path("guardians/{guardian}")
    @Door(Door.To.ADMINISTRATOR)
    public Page ask(@PathParam("guardian") UUID id) {
        Membership.Guardian guardian = guardian(id);
        List<Child> children = guardian.children().stream()
                .map(Membership.Child::pupil)
                .map(pupil -> new Child(pupil.firstName() + " " + pupil.lastName(), pupil.groupName()))
                .toList();
        return Page.of("view-ask", new Question(id, guardian.name(), children, Viewings.LASTS.toMinutes()))
                .titled(text("viewing.title"));
    }

    /** Begins: from the next request on this session sees what the guardian sees, and only looks. */
    @POST
    @Path("guardians/{guardian}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done begin(@PathParam("guardian") UUID id, Form<Beginning> form) {
        Visit visit = Visit.current();
        Viewing begun = viewings.start(visit, guardian(id), form.value().reason());
        return Done.at(visit.atSchool().slug() + "/", begun);
    }

    /** Ends it; the way back is to the choice of guardians. */
    @POST
    @Path("stop")
    @Door(Door.To.ADMINISTRATOR)
    public Done stop() {
        Visit visit = Visit.current();
        viewings.stop(visit);
        return Done.at(visit.atSchool().slug() + "/admin/view", Map.of()).saying(text("viewing.stopped"));
    }

    /** Who looked on as whom, when and why; newest first. */
    @GET
    @Path("log")
    @Door(Door.To.ADMINISTRATOR)
    public Page log(@QueryParam("page") @DefaultValue("1") int page) {
        UUID school = Visit.current().atSchool().id();
        long count = viewings.read(school, Families::logged);
        Sheet.Place place = Sheet.Place.of(page, count);
        List<Families.Noted> views = viewings.log(school, place.most(), place.before());
        return Page.of("view-log", new Log(views, place.number(), place.of(), count))
                .titled(text("viewing.log.title"));
    }

    private Membership.Guardian guardian(UUID id) {
        return viewings.guardian(Visit.current().atSchool(), id).orElseThrow(NotFoundException::new);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
