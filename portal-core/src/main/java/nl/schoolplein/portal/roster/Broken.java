package nl.schoolplein.portal.roster;

import java.util.List;

/**
 * A row that could not be used, or not wholly.
 *
 * @param file the file's name, for example {@code users.csv}
 * @param line the line of the file on which the row begins; the heading is line 1
 * @param problem what is wrong
 * @param values what the problem is about, see there
 */
public record Broken(String file, long line, Problem problem, List<String> values) {}
