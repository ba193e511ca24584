package nl.schoolplein.api;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Takes what a module contributes. Implemented by the host; every method returns this registrar.
 *
 * <p>Names that are texts (the button's title, a setting's label) are not given here: they stand in the plugin's
 * {@code <plugin-id>/messages.properties} (Dutch) and {@code messages_en.properties} under fixed keys:
 * {@code module.title}, {@code module.explanation}, {@code action.<NAME>}, {@code setting.<key>}, {@code notice.<kind>}.
 *
 * <p>A school may rename a module. Every text of the module but {@code module.title} can say {@code {module}}, which is what
 * the school of the page calls it: {@code tile.title=Nieuw in {module}}. Write so that any name fits, without an article.
 *
 * <p>The school's manuals are made of texts too: {@code manual.guardian} and {@code manual.staff} tell parents and the team
 * what they do with the module. An empty line begins a new paragraph; a paragraph whose lines all begin with {@code "- "} is
 * a list. Either may be left out: the manual then has the title and the explanation alone.
 *
 * <pre>{@code
 * @Override
 * public void register(Registrar module) {
 *     module.button("bag-heart", 80)
 *             .allow(Action.ADD, Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup()))
 *             .allow(Action.CLAIM, Rule.guardianWhoMayAct())
 *             .allow(Action.CONSENT, Rule.pupil(PupilAction.CONSENT))
 *             .entity(FoundThing.class)
 *             .setting(KEEP_DAYS)
 *             .setting(WHO_ADDS)
 *             .resources(FoundThings.class)
 *             .tile(FoundThisWeek.class)
 *             .search(ThingsSought.class)
 *             .calendar(GivenAway.class)
 *             .publishes(ThingClaimed.TYPE)
 *             .listens(PersonsMerged.TYPE, KeepClaims.class)
 *             .job("forget", Duration.ofDays(1), ForgetOldThings.class)
 *             .personalData(CLAIMS, ClaimsOfFamily.class)
 *             .notice("claimed", Notice.ByMail.IF_WANTED)
 *             .health(Crowded.class)
 *             .demo(DemoThings.class);
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Registrar {

    /**
     * Gives the module its button.
     *
     * @param icon the name of a Bootstrap icon, for example {@code "bag-heart"}
     * @param place where it stands in the bar, 0 (first) to 999; a school can change it
     */
    Registrar button(String icon, int place);

    /** Sets the soft colour on which the module's icon stands; without it the host chooses one. */
    Registrar tint(Tint tint);

    /** Lets the teacher of a group switch this module off for that group; without it only the school switches. */
    Registrar groupsMaySwitch();

    /**
     * Names who may do something. An action without a rule may be done by nobody.
     *
     * @param action a constant of the module's enum of actions
     * @param rule who may; see the factories of {@link Rule}
     */
    Registrar allow(ModuleAction action, Rule rule);

    /**
     * Mounts JAX-RS resource classes at {@code /{school}/<plugin-id>/}. They may have fields with {@code @Inject} of
     * {@link Database}, {@link Viewer}, {@link Directory}, {@link Files}, {@link Settings}, {@link Texts}, {@link Words}, {@link
     * Events}, {@link Notices}, {@link Passes}, {@link Calendar} and {@link java.time.Clock}.
     *
     * <p>A method that writes (anything but GET, HEAD and OPTIONS) must carry {@link Allow}, else the plugin does not
     * start.
     */
    Registrar resources(Class<?>... resources);

    /**
     * Adds a JPA entity. Its table is made by the Liquibase changelog
     * {@code <plugin-id>/changelog.xml} in a schema of the plugin's own.
     */
    Registrar entity(Class<? extends SchoolRow> entity);

    /**
     * Says that this module cannot do without another one. For whoever the other module is not open (it is off, not for
     * their group, not offered to the school, or not installed), this one is not open either: its button, pages, tiles and
     * jobs are gone until the other is back, and nothing is deleted. A module that may only be read is open. The board says
     * what a module needs, and warns before somebody switches off what others need.
     *
     * <p>What is required may be installed later. Modules that require each other in a circle do not start.
     *
     * @param moduleId the id of the other module's plugin
     * @since 1.0
     */
    Registrar requires(String moduleId);

    /** Adds a tile to the desktop. The class may have the same {@code @Inject} fields as a resource. */
    Registrar tile(Class<? extends Tile> tile);

    /**
     * Lets the portal's own search find what is in the module. The class may have the same {@code @Inject} fields as a
     * resource.
     *
     * @since 1.0
     */
    Registrar search(Class<? extends SearchSource> source);

    /**
     * Puts what is in the module into the calendar. The class may have the same {@code @Inject} fields as a resource.
     *
     * @since 1.0
     */
    Registrar calendar(Class<? extends CalendarSource> source);

    /** Declares a setting that each school can change; read it with {@link Settings}. */
    Registrar setting(Setting<?> setting);

    /** Fills the demo schools; called once per demo school, when the module is first started on its data. */
    Registrar demo(Class<? extends DemoData> demo);

    /**
     * Does something in the background again and again, for each school where the module is not off (in preview and pilot too,
     * and while it may only be read) and all that it requires is not off either: one school after the other, on one machine.
     *
     * <p>The first time is this long after the plugin was installed. A school where it fails is tried again by itself, and keeps
     * neither the others nor another module waiting.
     *
     * @param name lower-case letters, digits and hyphens, 40 at most, unique within the module; the operator sees it
     * @param between from the end of one round until the next, a minute at least
     */
    Registrar job(String name, Duration between, Class<? extends Job> job);

    /**
     * The same once a day, or once a night.
     *
     * @param at when, in the zone of the schools
     */
    Registrar dailyJob(String name, LocalTime at, Class<? extends Job> job);

    /**
     * Says that the module publishes events of this type, by {@link Events}. The type begins with the plugin's own id, and its
     * JSON schema (draft 2020-12) is in the jar where {@link EventType#schema} says: a plugin whose schema does not say the same
     * as its record does not start.
     */
    Registrar publishes(EventType<?> type);

    /**
     * Hears of the events of a type, of this portal, of another plugin (which may be installed later, or never) or of its own.
     * At a school where the module is off they are kept for 30 days, and heard when it is on again; before the plugin was
     * installed, and where it is not offered, nothing is kept.
     *
     * @param type with the module's own record: the core's, or one that has the same names as that of the publisher
     */
    <T extends Record> Registrar listens(EventType<T> type, Class<? extends Listener<T>> listener);

    /**
     * Declares a kind of personal data whose rows tell all by themselves: they are copied for who asks for their data, taken
     * away with the person, and once their time is over. An entity with an attribute that is {@link About} a person has to be
     * among the rows of a kind, or the plugin does not start.
     *
     * @since 1.0
     */
    Registrar personalData(DataKind kind);

    /**
     * The same with a class that does what the rows cannot tell.
     *
     * @since 1.0
     */
    Registrar personalData(DataKind kind, Class<? extends PersonalData> by);

    /**
     * Declares a kind of notice, which {@link Notices} tells. Its text is {@code notice.<kind>}, in every language: a plugin
     * without it does not start.
     *
     * @param kind lower-case letters, digits and hyphens, 40 at most
     * @param mail whether it goes out by mail too
     */
    Registrar notice(String kind, Notice.ByMail mail);

    /** Says how the module is, to the operator. */
    Registrar health(Class<? extends HealthCheck> check);
}
