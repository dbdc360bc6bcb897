// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.letters.Part;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals.Decision;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officials change a text of their letters. */
@ProductTest
@OnEveryPostgres
class TextDeskTest {
    private static final Actor FIRST = official("account:920", "GM0150");
    private static final Actor SECOND = official("account:921", "GM0150");
    private static final Actor ELSEWHERE = official("account:922", "GM0344");

    @Autowired
    TextDesk desk;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    @Test
    void all_that_is_wrong_with_a_text_is_told_at_once() {
        var form = new TextForm("gisteren", "{naam}", "Beste {naam}, { los", " ");
        assertThat(check(form, Part.REJECTED).fields())
                .containsExactly("geldtVanaf", "onderwerp", "tekst", "toelichting");
        assertThat(check(new TextForm("", "", "", ""), Part.SENDER).fields())
                .containsExactly("geldtVanaf", "tekst", "toelichting");
    }

    @Test
    void what_was_sent_does_not_change_so_a_text_begins_today_at_the_earliest() {
        assertThat(check(form(desk.today().minusDays(1)), Part.SENDER).fields()).containsExactly("geldtVanaf");
        assertThat(check(form(desk.today()), Part.SENDER).isEmpty()).isTrue();
        assertThat(check(form(desk.today().plusYears(11)), Part.SENDER).fields())
                .containsExactly("geldtVanaf");
    }

    @Test
    void lines_stay_and_other_control_characters_do_not() {
        var form = new TextForm("", "", "Een \r\n\r\n twee\u0000\tdrie", "");
        assertThat(form.wording().body()).isEqualTo("Een\n\ntwee  drie");
    }

    @Test
    void nobody_approves_the_own_text_and_only_who_proposed_it_withdraws_it() {
        var text = propose(Part.SENDER);
        assertThat(desk.decide(text, State.APPROVED, "", FIRST)).isEqualTo(Decision.OWN_PROPOSAL);
        assertThat(desk.decide(text, State.WITHDRAWN, "", SECOND)).isEqualTo(Decision.PROPOSED_BY_ANOTHER);
        assertThat(desk.findOwn(text.place())).isEmpty();
        assertThat(desk.decide(text, State.WITHDRAWN, "", FIRST)).isEqualTo(Decision.DONE);
        assertThat(logged(text)).containsExactly("DONE", "REFUSED", "REFUSED", "DONE");
    }

    @Test
    void one_proposal_is_open_per_text_and_each_is_decided_once() {
        var text = propose(Part.SIGNATURE);
        assertThat(desk.propose(text.place(), desk.today(), form(desk.today()), SECOND))
                .isEmpty();
        assertThat(desk.decide(text, State.APPROVED, "", SECOND)).isEqualTo(Decision.DONE);
        assertThat(desk.decide(text, State.REJECTED, "Toch niet", SECOND)).isEqualTo(Decision.DECIDED_BEFORE);
        assertThat(desk.findOwn(text.place()).map(MunicipalText::id)).contains(text.id());
    }

    @Test
    void a_mistake_is_mended_by_a_later_text_for_the_same_day() {
        var first = propose(Part.OBJECTION_ADDRESS);
        desk.decide(first, State.APPROVED, "", SECOND);
        var second = propose(Part.OBJECTION_ADDRESS);
        desk.decide(second, State.APPROVED, "", SECOND);
        assertThat(desk.findOwn(first.place()).map(MunicipalText::id)).contains(second.id());
    }

    @Test
    void a_rejection_says_why() {
        var text = propose(Part.SHOP);
        assertThatThrownBy(() -> desk.decide(text, State.REJECTED, "", SECOND)).isInstanceOf(DataAccessException.class);
        desk.decide(text, State.REJECTED, "Te lang", SECOND);
        assertThat(desk.find(text.id(), FIRST).orElseThrow().proposal().reasons())
                .isEqualTo("Te lang");
    }

    @Test
    void an_official_of_elsewhere_finds_nothing() {
        var text = propose(Part.CHANGE);
        assertThat(desk.find(text.id(), ELSEWHERE)).isEmpty();
        assertThat(desk.municipalityOf(ELSEWHERE, "GM0150")).isEmpty();
    }

    @Test
    void the_database_lets_nobody_change_what_was_decided() {
        var text = propose(Part.CESSATION);
        desk.decide(text, State.APPROVED, "", SECOND);
        assertThatThrownBy(() -> database.sql("update letters.text set reasons = 'x' where id = ?")
                        .param(text.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update letters.text set body = 'x' where id = ?")
                        .param(text.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private MunicipalText propose(Part part) {
        var place = new Place("GM0150", part, part.languages().getFirst());
        var id = desk.propose(place, desk.today(), form(desk.today()), FIRST);
        return desk.find(id.orElseThrow(), FIRST).orElseThrow();
    }

    /** How the proposal and each decision about it ended, as it stands in the processing log. */
    private List<String> logged(MunicipalText text) {
        return database.sql("""
                        select outcome from accountability.processing_log
                        where object_type = 'letter-text' and object_id = ? order by id
                        """)
                .param(Long.toString(text.id()))
                .query((row, number) -> row.getString("outcome"))
                .list();
    }

    private static TextForm form(LocalDate from) {
        return new TextForm(from.toString(), "Onderwerp", "Gemeente {gemeente}", "Nieuwe huisstijl");
    }

    private FormErrors check(TextForm form, Part part) {
        return TextCheck.check(form, part, municipalities.find("GM0150").orElseThrow(), desk.today());
    }

    private static Actor official(String id, String municipality) {
        return new Actor(id, "Test", "Gemeente", Set.of(Role.MUNICIPALITY), Set.of(municipality));
    }
}
