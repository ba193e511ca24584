package nl.schoolplein.testkit.contract;

import java.util.Collection;

/** Fails with what is wrong and what to do. */
final class Expect {
    private Expect() {}

    static void that(boolean so, String complaint) {
        if (!so) {
            throw new AssertionError(complaint);
        }
    }

    /** Expects that there are no complaints; of many, the first ones are named. */
    static void none(Collection<String> complaints, String whatToDo) {
        if (!complaints.isEmpty()) {
            String first =
                    String.join("\n", complaints.stream().distinct().limit(20).toList());
            throw new AssertionError(whatToDo + "\n" + first);
        }
    }
}
