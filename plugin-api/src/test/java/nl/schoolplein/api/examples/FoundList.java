package nl.schoolplein.api.examples;

import java.time.Instant;
import java.util.List;

public record FoundList(List<One> things) {
    public record One(String what, Instant foundAt) {}
}
