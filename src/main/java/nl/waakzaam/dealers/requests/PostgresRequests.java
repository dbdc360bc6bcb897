// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.dealers.DealerId;
import nl.waakzaam.dealers.DealerSecrets;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in PostgreSQL; what is asked is encrypted there. */
@Repository
class PostgresRequests {
    private final JdbcClient database;
    private final DealerSecrets secrets;

    PostgresRequests(JdbcClient database, DealerSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Adds what nobody decides about yet. */
    long add(Applicant applicant, Wish wish, String municipality, Locale language, Instant now) {
        var dealer = applicant.dealer();
        var shop = applicant.shop();
        return database.sql("""
                        insert into dealers.request (kind, municipality, dealer_id, shop_id, company_number, name,
                            trade_name, verified, language, sealed, asked_at, by_silence, state)
                        values (:kind, :municipality, :dealer, :shop, :companyNumber, :name,
                            :tradeName, :verified, :language, :sealed, :now, false, 'ASKED')
                        returning id
                        """)
                .param("kind", wish.kind().name())
                .param("municipality", municipality)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("shop", shop == null ? null : shop.value())
                .param("companyNumber", applicant.companyNumber())
                .param("name", applicant.name())
                .param("tradeName", applicant.tradeName())
                .param("verified", applicant.verified())
                .param("language", language.getLanguage())
                .param("sealed", secrets.seal(wish))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** From now on its term runs; false when it did already, or when the shop has an open request of this kind. */
    boolean open(long id, LocalDate due, boolean bySilence, Instant now) {
        return database.sql("""
                        update dealers.request r set state = 'OPEN', received_at = :now, due_on = :due, by_silence = :silence
                        where id = :id and state = 'ASKED' and not exists (
                            select 1 from dealers.request o
                            where o.kind = r.kind and o.state = 'OPEN' and (o.shop_id = r.shop_id
                                or o.kind = 'HOME' and o.dealer_id = r.dealer_id and o.municipality = r.municipality))
                        """)
                        .param("id", id)
                        .param("due", due)
                        .param("silence", bySilence)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether a dealer waits for a decision of this kind. */
    boolean hasOpen(DealerId dealer, Wish.Kind kind) {
        return database.sql("""
                        select exists (select 1 from dealers.request
                            where dealer_id = :dealer and kind = :kind and state = 'OPEN')
                        """)
                .param("dealer", dealer.value())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Held until the transaction ends. */
    Optional<Request> hold(long id) {
        return database.sql("select * from dealers.request where id = :id for update")
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** The requests of a dealer, the newest first. */
    List<Request> listOf(DealerId dealer) {
        return database.sql("""
                        select * from dealers.request where dealer_id = :dealer and state <> 'ASKED'
                        order by id desc limit 100
                        """)
                .param("dealer", dealer.value())
                .query((row, number) -> request(row))
                .list();
    }

    /** Which other sign-ups of this company are open. */
    List<Long> othersOf(Request request) {
        return database.sql("""
                        select id from dealers.request
                        where company_number = :number and kind = 'SIGN_UP' and state = 'OPEN' and id <> :id order by id
                        """)
                .param("number", request.applicant().companyNumber())
                .param("id", request.id())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    void decide(long id, State state, String actor, String reasons, @Nullable String check, Instant now) {
        database.sql("""
                        update dealers.request set state = :state, decided_at = :now, decided_by = :actor,
                            reasons = nullif(:reasons, ''), identity_check = :check
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("reasons", reasons)
                .param("check", check)
                .update();
    }

    /** A sign-up led to this dealer; written before the decision closes the request. */
    void belongsTo(long id, DealerId dealer) {
        database.sql("update dealers.request set dealer_id = :dealer where id = :id")
                .param("id", id)
                .param("dealer", dealer.value())
                .update();
    }

    /** Those that are granted because nobody decided up to and including a day. */
    List<Long> silentUntil(LocalDate day) {
        return database.sql("select id from dealers.request where state = 'OPEN' and by_silence and due_on <= :day")
                .param("day", day)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Marks what is due by a day and nobody was reminded of; names the municipality of each. */
    Collection<String> remind(LocalDate day, Instant now) {
        return database.sql("""
                        update dealers.request set reminded_at = :now
                        where state = 'OPEN' and due_on <= :day and reminded_at is null
                        returning municipality
                        """)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("municipality"))
                .list();
    }

    private Request request(ResultSet row) throws SQLException {
        var kind = Wish.Kind.valueOf(row.getString("kind"));
        return new Request(
                row.getLong("id"),
                row.getString("municipality"),
                applicant(row),
                secrets.open(row.getBytes("sealed"), kind.type()),
                Locale.of(row.getString("language")),
                Objects.requireNonNull(RowMoments.find(row, "asked_at")),
                RowMoments.find(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("by_silence"),
                State.valueOf(row.getString("state")),
                RowMoments.find(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("identity_check"),
                row.getString("reasons"));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        var dealer = row.getObject("dealer_id", UUID.class);
        var shop = row.getObject("shop_id", UUID.class);
        return new Applicant(
                dealer == null ? null : new DealerId(dealer),
                shop == null ? null : new ShopId(shop),
                row.getString("company_number"),
                row.getString("name"),
                row.getString("trade_name"),
                row.getBoolean("verified"));
    }
}
