package nl.schoolplein.api;

/**
 * Takes what a module contributes. Implemented by the host; every method returns this registrar.
 *
 * <p>Names that are texts (the button's title, a setting's label) are not given here: they stand in the plugin's
 * {@code <plugin-id>/messages.properties} (Dutch) and {@code messages_en.properties} under fixed keys:
 * {@code module.title}, {@code module.explanation}, {@code action.<NAME>}, {@code setting.<key>}.
 *
 * <p>A school may rename a module. Every text of the module but {@code module.title} can say {@code {module}}, which is what
 * the school of the page calls it: {@code tile.title=Nieuw in {module}}. Write so that any name fits, without an article.
 *
 * <p>The school's manuals are made of texts too: {@code manual.guardian} and {@code manual.staff} tell parents and the team
 * what they do with the module. An empty line begins a new paragraph; a paragraph whose lines all begin with {@code "- "} is
 * a list. Either may be left out: the manual then has the title and the explanation alone.
 *
 * @since 0.1
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
     * Calendar} and {@link java.time.Clock}.
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
     * @since 0.1
     */
    Registrar requires(String moduleId);

    /** Adds a tile to the desktop. The class may have the same {@code @Inject} fields as a resource. */
    Registrar tile(Class<? extends Tile> tile);

    /**
     * Lets the portal's own search find what is in the module. The class may have the same {@code @Inject} fields as a
     * resource.
     *
     * @since 0.1
     */
    Registrar search(Class<? extends SearchSource> source);

    /**
     * Puts what is in the module into the calendar. The class may have the same {@code @Inject} fields as a resource.
     *
     * @since 0.1
     */
    Registrar calendar(Class<? extends CalendarSource> source);

    /** Declares a setting that each school can change; read it with {@link Settings}. */
    Registrar setting(Setting<?> setting);

    /** Fills the demo schools; called once per demo school, when the module is first started on its data. */
    Registrar demo(Class<? extends DemoData> demo);
}
