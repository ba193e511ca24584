package nl.schoolplein.api;

/** Fills a demo school with plausible content. The class may have the same {@code @Inject} fields as a resource. @since 0.1 */
@FunctionalInterface
public interface DemoData {

    /**
     * Adds the module's content.
     *
     * @param school the demo school's slug: {@code de-linde} or {@code het-kompas}
     */
    void fill(String school) throws Exception;
}
