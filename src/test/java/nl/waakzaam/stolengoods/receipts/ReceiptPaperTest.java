// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.documents.Words;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import nl.waakzaam.stolengoods.receipts.Receipts.Given;
import nl.waakzaam.stolengoods.receipts.Standing.Course;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The paper of a receipt, whatever became of the good. */
@ProductTest
class ReceiptPaperTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);
    private static final SigningKey.Owner HERE = new SigningKey.Owner("https://here.example", false);

    @Autowired
    Documents documents;

    @Autowired
    MessageSource messages;

    @Autowired
    SignedStatements statements;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Course.class)
    void is_accessible_and_says_what_it_does_not_prove_before_the_facts(Course course) throws Exception {
        var takenOff = course == Course.TAKEN_OFF ? clock.instant() : null;
        for (var language : LANGUAGES) {
            holds(HERE, course, takenOff, language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void holds_when_the_day_is_not_known_on_which_the_good_was_taken_off(String language) throws Exception {
        holds(HERE, Course.TAKEN_OFF, null, Locale.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void of_invented_data_says_so_first_of_all(String language) throws Exception {
        var demo = new SigningKey.Owner(SigningKey.Owner.DEMO, true);
        var text = holds(demo, Course.NOT_REGISTERED, null, Locale.of(language));
        var words = new Words(messages, Locale.of(language));
        assertThat(text.indexOf(words.text("site.demo")))
                .isNotNegative()
                .isLessThan(text.indexOf(words.text("receipts.paper.first")));
    }

    private String holds(SigningKey.Owner owner, Course course, @Nullable Instant takenOff, Locale language)
            throws Exception {
        var words = new Words(messages, language);
        var view = new ReceiptView(
                given(owner),
                new Standing(outcome(course), course, clock.instant(), takenOff),
                "https://here.example/bewijs/abc",
                Comparison.none(),
                words);
        var paper = documents.pdf("stolengoods/receipts/paper", Map.of("view", view), language);
        VeraPdf.finds_nothing_in(paper, course + " in " + language);
        var text = text(paper);
        assertThat(text.indexOf(words.text("receipts.proves")))
                .as("%s in %s", course, language)
                .isNotNegative()
                .isLessThan(text.indexOf(words.text("receipts.fact.outcome")));
        return text;
    }

    private Given given(SigningKey.Owner owner) {
        var key = SigningKey.fresh(owner, clock.instant());
        var question = new CheckQuestion(
                Category.BICYCLE, "Gazelle", List.of(new Typed(IdentifierKind.FRAME, "WX7731900212345")));
        var receipt = new Receipt(clock.instant(), Outcome.NOT_REGISTERED, question, Salt.random());
        var signed = statements.text(receipt, key, statements.sign(receipt, key));
        return new Given(receipt, Statement.of(receipt, key), key.id(), "abc", signed);
    }

    private static Outcome outcome(Course course) {
        return switch (course) {
            case STILL_REGISTERED, REGISTERED_SINCE -> Outcome.REGISTERED;
            case LOOKS_LIKE -> Outcome.LOOKS_LIKE;
            case TAKEN_OFF, NOT_REGISTERED -> Outcome.NOT_REGISTERED;
        };
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
