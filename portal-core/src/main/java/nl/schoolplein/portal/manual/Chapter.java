package nl.schoolplein.portal.manual;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;

/**
 * A chapter of a manual.
 *
 * @param id the module's id, or that of a chapter of the core
 * @param note what is so for now only, for example that it can only be read; or empty
 */
public record Chapter(
        String id,
        String title,
        List<Block> blocks,
        String note,
        @JsonIgnore String icon,
        @JsonIgnore String tint) {

    /** A paragraph, or a list of things. */
    public record Block(boolean list, List<String> lines) {}

    /** Paragraphs are parted by an empty line; one whose lines all begin with "- " is a list. */
    static List<Block> blocks(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().map(String::strip).toList())
                .map(Chapter::block)
                .toList();
    }

    private static Block block(List<String> lines) {
        boolean list = lines.stream().allMatch(line -> line.startsWith("- "));
        return new Block(
                list, list ? lines.stream().map(line -> line.substring(2)).toList() : List.of(String.join(" ", lines)));
    }
}
