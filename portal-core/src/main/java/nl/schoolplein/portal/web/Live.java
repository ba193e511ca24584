package nl.schoolplein.portal.web;

import java.util.function.Supplier;

/**
 * What a browser is told while a plugin is developed; a portal that serves others has none.
 *
 * @param script is added to the script of all pages
 * @param state what that script gets at {@code /assets/live}, as JSON
 */
public record Live(String script, Supplier<String> state) {}
