// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.SealedColumns;
import nl.waakzaam.purchases.seller.SellerRequest.Kind;
import nl.waakzaam.purchases.seller.SellerRequest.Note;
import nl.waakzaam.purchases.seller.SellerRequest.State;
import nl.waakzaam.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of sellers in PostgreSQL; what anybody wrote is sealed there, and goes with the key of the purchase. */
@Repository
class PostgresSellerRequests {
    private final JdbcClient database;
    private final Sealing sealing;

    PostgresSellerRequests(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Empty when the purchase has an open request of this kind. */
    Optional<Long> add(PurchaseId purchase, ShopId shop, Kind kind, Locale language, LocalDate due, Instant now) {
        return database.sql("""
                        insert into purchases.seller_request (purchase_id, shop_id, kind, language, received_at, due_on)
                        values (:purchase, :shop, :kind, :language, :now, :due)
                        on conflict (purchase_id, kind) where state = 'OPEN' do nothing returning id
                        """)
                .param("purchase", purchase.value())
                .param("shop", shop.value())
                .param("kind", kind.name())
                .param("language", language.getLanguage())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .query(Long.class)
                .optional();
    }

    void addNote(long request, PurchaseId purchase, ShopId shop, Note.What what, Map<String, String> fields, By by) {
        var month = YearMonth.from(database.sql("select last_month from purchases.purchase where id = ?")
                .param(purchase.value())
                .query(LocalDate.class)
                .single());
        var sealed = sealing.seal(UUID.randomUUID(), month, fields);
        database.sql("""
                        insert into purchases.seller_request_note (request_id, kind, purchase_id, shop_id, at, by, record,
                            sealed_key, fields, closed)
                        values (:request, :what, :purchase, :shop, :at, :by, :record, :key, :fields, :closed)
                        """)
                .param("request", request)
                .param("what", what.name())
                .param("purchase", purchase.value())
                .param("shop", shop.value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .param("record", sealed.record())
                .param("key", sealed.key())
                .param("fields", SealedColumns.names(sealed))
                .param("closed", SealedColumns.closed(sealed))
                .update();
    }

    /** The words of a request, in the order in which they came; each look is logged. */
    List<Note> notesOf(long request, Function<Map<String, String>, Processing> look) {
        return database.sql("""
                        select n.*, p.last_month from purchases.seller_request_note n
                        join purchases.purchase p on p.id = n.purchase_id where n.request_id = ? order by n.at, n.kind
                        """)
                .param(request)
                .query((row, number) -> note(row, look))
                .list();
    }

    Optional<SellerRequest> find(long id) {
        return database.sql("select * from purchases.seller_request where id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Held until the transaction ends; empty when it was decided. */
    Optional<SellerRequest> hold(long id) {
        return database.sql("select * from purchases.seller_request where id = ? and state = 'OPEN' for update")
                .param(id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** The latest first. */
    List<SellerRequest> listOf(PurchaseId purchase) {
        return database.sql("select * from purchases.seller_request where purchase_id = ? order by id desc")
                .param(purchase.value())
                .query((row, number) -> request(row))
                .list();
    }

    void extend(long id, LocalDate due, Instant now) {
        database.sql(
                        "update purchases.seller_request set due_on = :due, extended_at = :now, reminded_at = null where id = :id")
                .param("id", id)
                .param("due", due)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(long id, State state, By by) {
        database.sql("""
                        update purchases.seller_request set state = :state, decided_at = :at, decided_by = :by where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.actor().id())
                .update();
    }

    /** Whether the register says something else of the seller or of a good since this request came. */
    boolean isCorrectedSince(SellerRequest request) {
        return database.sql("""
                        select exists (select from purchases.seller s
                                       where s.purchase_id = :purchase and s.version > 1 and s.at >= :since)
                            or exists (select from purchases.description d join purchases.good g on g.id = d.good_id
                                       where g.purchase_id = :purchase and d.version > 1 and d.at >= :since)
                        """)
                .param("purchase", request.purchase().value())
                .param("since", request.receivedAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Marks what is due by a day and nobody was reminded of; names the shop of each. */
    List<ShopId> remind(LocalDate day, Instant now) {
        return database.sql("""
                        update purchases.seller_request set reminded_at = :now
                        where state = 'OPEN' and due_on <= :day and reminded_at is null
                        returning shop_id
                        """)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ShopId(row.getObject("shop_id", UUID.class)))
                .list();
    }

    private Note note(ResultSet row, Function<Map<String, String>, Processing> look) throws SQLException {
        var fields = sealing.open(SealedColumns.read(row), look);
        return new Note(
                Note.What.valueOf(row.getString("kind")),
                RowMoments.get(row, "at"),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("mail", ""));
    }

    private static SellerRequest request(ResultSet row) throws SQLException {
        return new SellerRequest(
                row.getLong("id"),
                new PurchaseId(row.getObject("purchase_id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Locale.of(row.getString("language")),
                RowMoments.get(row, "received_at"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                RowMoments.find(row, "extended_at") != null);
    }
}
