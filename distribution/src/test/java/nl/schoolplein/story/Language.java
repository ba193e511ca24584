package nl.schoolplein.story;

/** The languages of the pages. */
enum Language {
    DUTCH("nl", "Nederlands"),
    ENGLISH("en", "English");

    final String code;
    final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The words that a reader of this language sees. */
    String say(String dutch, String english) {
        return this == DUTCH ? dutch : english;
    }
}
