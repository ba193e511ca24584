package nl.schoolplein.api;

import org.jspecify.annotations.Nullable;

/**
 * What a resource method answers to people and programs alike: a browser gets the template with the model, inside the
 * portal's shell; a program that asks for {@code application/json} gets the model.
 *
 * <p>The template is {@code <plugin-id>/<name>.jte}; its parameters are {@code model}, of the model's type, and {@code
 * view}, a {@link View}. The model is a record; what a viewer may not see must not be in it.
 *
 * <pre>{@code
 * @GET
 * public Page list() {
 *     Instant oldest = clock.instant().minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
 *     return Page.of("list", new FoundList(database.read(Things.class, things -> things.since(oldest))));
 * }
 * }</pre>
 *
 * @param template the template's name, without folder and ending
 * @param model what the page shows, as a record
 * @param title the page's own title, or null for the module's
 * @param kept whether the device keeps it for when the network is away
 * @since 1.0
 */
public record Page(String template, Object model, @Nullable String title, boolean kept) {

    /** A page with the module's title. */
    public static Page of(String template, Object model) {
        return new Page(template, model, null, false);
    }

    /** The same page with a title of its own, in the viewer's language. */
    public Page titled(String ownTitle) {
        return new Page(template, model, ownTitle, kept);
    }

    /**
     * The same page, which the device keeps as this person saw it last: while the network is away its address shows that, with
     * a bar that says how old it is. For lists that are used where the network comes and goes.
     *
     * <p>It is kept for twelve hours, for this person at this school, and goes when they log out. See {@link View#later} for what
     * is written meanwhile.
     *
     * <pre>{@code
     * @GET
     * @Path("today")
     * @Allow("TODAY")
     * public Page today() {
     *     return Page.of("today", new Today(database.read(Eaters.class, Eaters::all))).offline();
     * }
     * }</pre>
     */
    public Page offline() {
        return new Page(template, model, title, true);
    }
}
