package nl.schoolplein.api;

/**
 * Fills a demo school with plausible content. The class may have the same {@code @Inject} fields as a resource.
 *
 * <pre>{@code
 * @Override
 * public void fill(String school) throws Exception {
 *     InputStream picture = Objects.requireNonNull(getClass().getResourceAsStream("/lost-property/mitten.png"));
 *     StoredFile photo = files.keep("mitten.png", picture);
 *     LocalDate until = LocalDate.now(clock).plusDays(30);
 *     database.write(rows -> rows.persist(
 *             new FoundThing(Audience.wholeSchool(), "Een blauwe want", clock.instant(), until, photo)));
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface DemoData {

    /**
     * Adds the module's content.
     *
     * @param school the demo school's slug: {@code de-linde} or {@code het-kompas}
     */
    void fill(String school) throws Exception;
}
