package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** The rota: what is planned, and planning more. */
@Path("/")
public class RotaPages {
    private static final int DAYS_AHEAD = 60;
    private static final int LONGEST_RUN = 300;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    SchoolDays schoolDays;

    @Inject
    Settings settings;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /**
     * The page.
     *
     * @param boxes how many boxes lie with the lost property
     */
    public record Coming(List<DayCard> days, long boxes) {}

    /** A day of the week, by its name. */
    public record Weekday(DayOfWeek day, String name) {}

    /** The form. */
    public record NewRota(List<Group> groups, List<Weekday> weekdays, LocalDate first, LocalDate last) {}

    /** What the form sends; the fruits are separated by commas, and come by turns. */
    public record Plan(
            Audience group,
            DayOfWeek weekday,
            LocalDate first,
            LocalDate last,
            @Size(max = 200) String fruit) {}

    /** Shows the coming fruit days. */
    @GET
    public Page coming() {
        LocalDate today = LocalDate.now(clock);
        List<DayCard> days = new Cards(database, directory, viewer).between(today, today.plusDays(DAYS_AHEAD));
        return Page.of("rota", new Coming(days, database.read(Rota.class, Rota::foundBoxes)));
    }

    /** Shows the form for more days. */
    @GET
    @Path("new")
    public Page form() {
        if (!viewer.may(SchoolFruit.Action.PLAN)) {
            throw new NotFoundException();
        }
        List<Weekday> weekdays = Arrays.stream(DayOfWeek.values())
                .limit(5)
                .map(day -> new Weekday(day, day.getDisplayName(TextStyle.FULL, viewer.language())))
                .toList();
        LocalDate first = LocalDate.now(clock).plusDays(1);
        return Page.of("new", new NewRota(directory.groups(), weekdays, first, first.plusWeeks(6)))
                .titled(texts.get("rota.new"));
    }

    /** Plans a fruit day a week, on days that are school days of the group. */
    @POST
    @Form.On("new")
    @Allow("PLAN")
    public Done plan(Form<Plan> form) {
        Plan plan = form.value();
        if (plan.group().kind() != Audience.Kind.GROUPS || !viewer.may(SchoolFruit.Action.PLAN, plan.group())) {
            throw form.refuse("group", "rota.not-your-group");
        }
        if (plan.last().isBefore(plan.first())
                || plan.last().isAfter(plan.first().plusDays(LONGEST_RUN))) {
            throw form.refuse("last", "rota.last.wrong");
        }
        List<FruitDay> days = days(form);
        if (days.isEmpty()) {
            throw form.refuse("weekday", "rota.none");
        }
        database.write(rows -> days.forEach(rows::persist));
        return Done.at("", days.stream().map(FruitDay::date).toList()).saying(texts.get("rota.made", days.size()));
    }

    private List<FruitDay> days(Form<Plan> form) {
        Plan plan = form.value();
        List<String> fruits = Arrays.stream(plan.fruit().split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (fruits.isEmpty() || fruits.stream().anyMatch(one -> one.length() > FruitDay.LONGEST)) {
            throw form.refuse("fruit", "rota.fruit.wrong", FruitDay.LONGEST);
        }
        try {
            List<LocalDate> dates = plan.first()
                    .datesUntil(plan.last().plusDays(1))
                    .filter(date -> date.getDayOfWeek() == plan.weekday() && school(plan.group(), date))
                    .toList();
            int helpers = settings.get(SchoolFruit.HELPERS);
            return IntStream.range(0, dates.size())
                    .mapToObj(i -> new FruitDay(plan.group(), dates.get(i), fruits.get(i % fruits.size()), helpers))
                    .toList();
        } catch (NoCalendarException unknown) {
            throw form.refuse("last", "rota.no-calendar");
        }
    }

    /** Whether one of the groups has school. */
    private boolean school(Audience groups, LocalDate date) {
        return groups.members().stream()
                .anyMatch(group -> schoolDays.ofGroup(group).isSchoolDay(date));
    }
}
