// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.Moves.Answer;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The papers of a hit: readable for everybody, when they belong to how it stands, and without anybody's name. */
@ProductTest
class PapersTest {
    private static final Actor ONE = TestHit.detective("account:9001");

    @Autowired
    ApplicationContext product;

    @Autowired
    Papers papers;

    @Autowired
    Moves moves;

    @Autowired
    Clock clock;

    private TestHit case1;

    @BeforeEach
    void open() {
        case1 = new TestHit("GM1729", product);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void can_be_read_by_everybody_and_name_no_seller(Paper paper) throws Exception {
        case1.stolen();
        var bought = case1.bought();
        seize(bought);

        for (var language : List.of("nl", "en")) {
            var pdf = papers.make(case1.of(bought).id(), paper, ONE, Locale.of(language))
                    .orElseThrow();

            VeraPdf.finds_nothing_in(pdf, paper.code());
            assertThat(text(pdf)).contains(case1.number).doesNotContain("Vries", "SPECI", "hits.", "{0}");
        }
    }

    @Test
    void an_order_names_article_reference_and_last_day() throws Exception {
        case1.stolen();
        var bought = case1.bought();
        seize(bought);

        var order = text(papers.make(case1.of(bought).id(), Paper.HOLD_ORDER, ONE, Locale.of("nl"))
                .orElseThrow());

        assertThat(order).contains("art. 94 Sv", "PL0900-2026000001", case1.organisation);
    }

    @Test
    void the_message_to_the_owner_goes_by_the_report_and_does_not_say_where_the_good_was() throws Exception {
        case1.stolen();
        var bought = case1.bought();
        seize(bought);

        var message = text(papers.make(case1.of(bought).id(), Paper.OWNER, ONE, Locale.of("nl"))
                .orElseThrow());

        assertThat(message)
                .contains("dit register kent de eigenaar niet")
                .doesNotContain(case1.organisation, "Proefstraat");
    }

    @Test
    void a_paper_that_does_not_belong_to_how_the_hit_stands_is_not_made() {
        case1.stolen();
        var bought = case1.bought();
        for (var paper : Paper.values()) {
            assertThat(papers.make(case1.of(bought).id(), paper, ONE, Locale.of("nl")))
                    .isEmpty();
        }
        seize(bought);
        make(bought, Move.REJECT);
        var hit = case1.of(bought);
        moves.answer(hit.id(), Answer.APPROVE, hit.changedAt().toString(), TestHit.detective("account:9002"));

        assertThat(papers.make(hit.id(), Paper.OWNER, ONE, Locale.of("nl"))).isEmpty();
        assertThat(papers.make(hit.id(), Paper.CLAIM, ONE, Locale.of("nl"))).isEmpty();
    }

    private void seize(PurchasedGood bought) {
        make(bought, Move.TAKE);
        make(bought, Move.HOLD);
        make(bought, Move.SEIZE);
    }

    private void make(PurchasedGood bought, Move move) {
        var hit = case1.of(bought);
        var lastDay = DutchTime.today(clock).plusDays(60).toString();
        var typed = new TypedMove("in de winkel gezien", "art. 94 Sv", "PL0900-2026000001", lastDay);
        assertThat(moves.make(hit.id(), move, typed, hit.changedAt().toString(), ONE))
                .isPresent();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
