// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.ChangedMeanwhile;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.WorkArea;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods in from a person at the desk, completes and closes them. */
@Service
class Intake {
    private final StolenGoods goods;
    private final GoodsReading reading;
    private final PostgresPhotos photos;
    private final Municipalities municipalities;
    private final WorkArea areas;
    private final RegisterLog log;
    private final Clock clock;

    Intake(
            StolenGoods goods,
            GoodsReading reading,
            PostgresPhotos photos,
            Municipalities municipalities,
            WorkArea areas,
            RegisterLog log,
            Clock clock) {
        this.goods = goods;
        this.reading = reading;
        this.photos = photos;
        this.municipalities = municipalities;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    /** Registers a good and gives its id; found by checks from the commit on. */
    @Transactional
    public long register(IntakeForm form, List<Photo> added, Actor actor) {
        var change = change(actor, Activity.INTAKE, "aangifte aan de balie");
        var version = version(
                UUID.randomUUID().toString(),
                GoodState.REGISTERED,
                form,
                form.numbers(),
                unit(form, actor),
                change.at());
        var id = goods.store(List.of(version), change, false).ids().get(version.name());
        areas.tookIn(actor, Objects.requireNonNull(id));
        photos.add(id, added, change.at());
        return id;
    }

    /**
     * Completes or corrects a good that was taken in here.
     *
     * @throws ChangedMeanwhile when somebody else changed it since the form was opened
     * @throws AccessDeniedException when it is outside the area of this officer, comes from another source, or is no
     *     longer sought
     */
    @Transactional
    public void supplement(long id, IntakeForm form, List<Photo> added, Actor actor) {
        var change = change(actor, Activity.SUPPLEMENT, form.value("grond"));
        goods.change(id, form.value(IntakeForm.SEEN), good -> supplemented(good, form, actor), change);
        photos.add(id, added, change.at());
    }

    private GoodVersion supplemented(Good good, IntakeForm form, Actor actor) {
        if (!mayBeEdited(good) || !isOwn(good.id(), actor)) {
            throw new AccessDeniedException("a good is corrected at its source, by the unit it belongs to");
        }
        var present = good.version();
        var numbers = form.numbersFor(present);
        return version(present.sourceId(), GoodState.SUPPLEMENTED, form, numbers, unit(form, present), present.at());
    }

    static boolean mayBeEdited(Good good) {
        return good.version().isFromDesk() && good.version().state().found();
    }

    /** Whether a good is this officer's to change and to close. */
    boolean isOwn(long id, Actor actor) {
        return areas.covers(actor, id);
    }

    /**
     * Closes a good.
     *
     * @throws AccessDeniedException when it is outside the area of this officer
     */
    @Transactional
    public void bring(long id, GoodState state, String ground, Actor actor) {
        if (reading.find(id).filter(Good::isInUse).isEmpty()) {
            throw IntakePages.absent();
        }
        if (!isOwn(id, actor)) {
            throw new AccessDeniedException("a good is closed by the unit it belongs to");
        }
        goods.bring(id, state, change(actor, Activity.CLOSE, ground));
    }

    /** Reads a good for a stated reason, which the processing log keeps. Empty when there is none in use any more. */
    @Transactional
    public Optional<Good> consult(long id, String reason, Actor actor) {
        var good = reading.find(id).filter(Good::isInUse);
        good.ifPresent(found -> consulted(id, reason, actor));
        return good;
    }

    /** A photo on the page of a good, which was opened for a reason. */
    @Transactional
    public Optional<byte[]> photo(long id, long photo, Actor actor) {
        var jpeg = photos.find(id, photo);
        jpeg.ifPresent(shown -> consulted(id, "foto bij het goed", actor));
        return jpeg;
    }

    private void consulted(long id, String reason, Actor actor) {
        log.consulted(Act.onScreen(actor.id(), reading.about(id), reason), Activity.CONSULTATION);
    }

    /** The municipality that a typed code or name means today. */
    Optional<Municipality> municipality(String typed) {
        var today = DutchTime.today(clock);
        return municipalities.find(typed).or(() -> municipalities.findByName(typed, today));
    }

    /** Null when it is not known where the good was stolen; the code when nobody knows its name. */
    @Nullable
    String nameOfMunicipality(Good good) {
        var code = good.version().municipality();
        return code == null ? null : municipality(code).map(Municipality::name).orElse(code);
    }

    private Change change(Actor actor, Activity activity, String ground) {
        return new Change(actor.id(), "web", activity, clock.instant(), ground);
    }

    private GoodVersion version(
            String sourceId,
            GoodState state,
            IntakeForm form,
            List<GoodNumber> numbers,
            @Nullable String unit,
            Instant at) {
        return new GoodVersion(
                GoodVersion.DESK,
                sourceId,
                form.text("aangifte"),
                state,
                at,
                form.category(),
                form.text("merk"),
                form.text("type"),
                form.text("kleur"),
                form.text("omschrijving"),
                numbers,
                form.theftDate(),
                municipalityCode(form.value("gemeente")),
                unit,
                form.text("nummerVolgt") != null);
    }

    /** The unit where the theft was; where that is not known, the one where the report was taken. */
    private @Nullable String unit(IntakeForm form, Actor actor) {
        return unitOf(municipalityCode(form.value("gemeente")))
                .or(() -> areas.unitOf(actor))
                .orElse(null);
    }

    /** Who edits a good does not take it over; it goes to another unit with the place of the theft only. */
    private @Nullable String unit(IntakeForm form, GoodVersion present) {
        var municipality = municipalityCode(form.value("gemeente"));
        return Objects.equals(municipality, present.municipality())
                ? present.policeUnit()
                : unitOf(municipality).orElse(present.policeUnit());
    }

    private Optional<String> unitOf(@Nullable String municipality) {
        return Optional.ofNullable(municipality)
                .flatMap(municipalities::policeUnitOf)
                .map(PoliceUnit::code);
    }

    private @Nullable String municipalityCode(String typed) {
        return municipality(typed).map(Municipality::code).orElse(null);
    }
}
