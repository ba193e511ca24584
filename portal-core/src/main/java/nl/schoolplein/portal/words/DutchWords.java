package nl.schoolplein.portal.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.api.Words;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.KpStemmer;

/** Words by Unicode's rules, their stems by Kraaij and Pohlmann, who know that "brieven" is "brief" and "scholen" is "school". */
public final class DutchWords implements Words {
    private static final CharArraySet EMPTY_WORDS = DutchAnalyzer.getDefaultStopSet();

    /** The most words that somebody looks for at once. */
    private static final int MOST = 10;

    /** A word where it stands in a text. */
    private record Token(String plain, String stem, int from, int to) {
        private boolean isEmpty() {
            return EMPTY_WORDS.contains(plain);
        }
    }

    /** What is done with each word; false ends it. */
    @FunctionalInterface
    private interface Taker {
        boolean take(Token token);
    }

    @Override
    public Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        each(text, token -> {
            if (!token.isEmpty()) {
                words.add(token.plain());
                words.add(token.stem());
            }
            return true;
        });
        return words;
    }

    @Override
    public Sought sought(String typed) {
        List<Token> tokens = new ArrayList<>();
        each(typed, token -> tokens.add(token) && tokens.size() < MOST);
        if (tokens.isEmpty()) {
            return new Sought(Set.of(), "", "");
        }
        Token last = tokens.remove(tokens.size() - 1);
        Set<String> whole = new LinkedHashSet<>();
        tokens.stream().filter(token -> !token.isEmpty()).forEach(token -> whole.add(token.stem()));
        return new Sought(whole, last.stem(), last.plain());
    }

    @Override
    public Optional<Snippet> find(String text, Sought sought, int around) {
        List<Token> found = new ArrayList<>(1);
        each(text, token -> {
            boolean hit = !sought.nothing()
                    && (sought.whole().contains(token.stem())
                            || token.stem().equals(sought.stem())
                            || token.plain().startsWith(sought.start()));
            return !hit || !found.add(token);
        });
        return found.stream()
                .findFirst()
                .map(hit -> new Snippet(
                        before(text.substring(0, hit.from()), around),
                        text.substring(hit.from(), hit.to()),
                        after(text.substring(hit.to()), around)));
    }

    private static String before(String text, int around) {
        int space = text.length() <= around ? -1 : text.indexOf(' ', text.length() - around);
        return text.length() <= around ? text : "… " + text.substring(space < 0 ? text.length() - around : space + 1);
    }

    private static String after(String text, int around) {
        int space = text.length() <= around ? -1 : text.lastIndexOf(' ', around);
        return text.length() <= around ? text : text.substring(0, space < 0 ? around : space) + " …";
    }

    private static void each(String text, Taker taker) {
        KpStemmer stemmer = new KpStemmer();
        try (Tokenizer tokens = new StandardTokenizer()) {
            tokens.setReader(new java.io.StringReader(text));
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String lower = term.toString().toLowerCase(Locale.ROOT);
                Token token = new Token(
                        folded(lower), folded(stem(stemmer, lower)), offset.startOffset(), offset.endOffset());
                if (!taker.take(token)) {
                    return;
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String stem(KpStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String folded(String word) {
        char[] letters = word.toCharArray();
        char[] folded = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, Math.min(length, LONGEST));
    }
}
