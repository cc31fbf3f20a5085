package io.trigon.web.shared;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a template asks for besides its model: words, times, numbers, links and looks. Templates know it as {@code ui}. */
public final class Ui {
    private final Scene scene;
    private final Times times;

    private final Clock clock;
    private final AskedPage asked;

    Ui(Scene scene, Clock clock) {
        this.scene = scene;
        this.clock = clock;
        this.times = new Times(scene.locale(), clock);
        this.asked = new AskedPage(scene);
    }

    /** For code that prepares texts of a page before the template does. */
    public static Ui in(Scene scene, Clock clock) {
        return new Ui(scene, clock);
    }

    /** The time it is now, in the zone. */
    public String now(Object zone) {
        return times.exact(clock.instant(), zone(zone));
    }

    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    /** Whole days from today to the day. */
    public long daysTo(LocalDate day) {
        return LocalDate.now(clock).until(day, ChronoUnit.DAYS);
    }

    /** Why a message was refused, in plain words. */
    public String reason(String code) {
        return Reasons.reason(scene.locale(), code);
    }

    /** What a person should do about it. */
    public String repair(String code) {
        return Reasons.repair(scene.locale(), code);
    }

    public Scene scene() {
        return scene;
    }

    public String lang() {
        return "zh".equals(scene.locale().getLanguage())
                ? "zh-CN"
                : scene.locale().getLanguage();
    }

    /** What was typed into a field of the form that was refused just now; else what usually stands there. */
    public String typed(String action, String name, Object usual) {
        String found = isRefused(action) ? scene.attempt().typed().get(name) : null;
        return found == null ? Objects.toString(usual, "") : found;
    }

    public String typed(String action, String name) {
        return typed(action, name, "");
    }

    /** What is wrong with the field of the form; null when nothing is. */
    public String wrong(String action, String name) {
        return isRefused(action) && name.equals(scene.attempt().field())
                ? scene.attempt().says()
                : null;
    }

    /** Whether the form was refused just now. */
    public boolean isRefused(String action) {
        return scene.attempt() != null && scene.attempt().action().equals(action);
    }

    /** Whether an operation is open to the reader's role. */
    public boolean may(String operation) {
        return scene.reader() != null
                && Operation.valueOf(operation)
                        .isOpenTo(Role.valueOf(scene.reader().role()));
    }

    public String asset(String name) {
        return Assets.all().url(name);
    }

    public String icon(String name) {
        return Assets.all().url("icons.svg") + "#" + name;
    }

    /** The word for a code: {@code word("standing", CONTRACTED)} reads {@code standing.CONTRACTED}; "" for null. */
    public String word(String kind, Object code) {
        if (code == null) {
            return "";
        }
        String found = Texts.all().find(scene.locale(), kind + "." + code);
        return found == null ? code.toString() : found;
    }

    public String text(String key) {
        return Texts.all().text(scene.locale(), key);
    }

    public String text(String key, Object a) {
        return Texts.all().text(scene.locale(), key, a);
    }

    public String text(String key, Object a, Object b) {
        return Texts.all().text(scene.locale(), key, a, b);
    }

    public String text(String key, Object a, Object b, Object c) {
        return Texts.all().text(scene.locale(), key, a, b, c);
    }

    public boolean hasText(String key) {
        return Texts.all().find(scene.locale(), key) != null;
    }

    public String tone(Object state) {
        return Tones.of(state).tone();
    }

    public String mark(Object state) {
        return Tones.of(state).icon();
    }

    public String relative(Instant at) {
        return at == null ? "" : times.relative(at);
    }

    public String exact(Instant at) {
        return exact(at, scene.zone());
    }

    /** The zone is a {@link ZoneId}, its id, or null for the reader's own. */
    public String exact(Instant at, Object zone) {
        return at == null ? "" : times.exact(at, zone(zone));
    }

    public String brief(Instant at, Object zone) {
        return at == null ? "" : times.brief(at, zone(zone));
    }

    public String range(Instant from, Instant to, Object zone) {
        return from == null && to == null ? "" : times.range(from, to, zone(zone));
    }

    public String day(Instant at, Object zone) {
        return times.pattern(at, zone(zone), "time.pattern.day");
    }

    /** "GMT-6", as it is at that moment. */
    public String offset(Instant at, Object zone) {
        return times.pattern(at, zone(zone), "time.pattern.offset");
    }

    public String hour(Instant at, Object zone) {
        return times.pattern(at, zone(zone), "time.pattern.hour");
    }

    public ZoneId zone(Object zone) {
        if (zone instanceof ZoneId known) {
            return known;
        }
        return zone == null || zone.toString().isBlank() ? scene.zone() : ZoneId.of(zone.toString());
    }

    /** "Friday 16:00", of no day in particular. */
    public String weekHour(DayOfWeek day, int hour) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, scene.locale()) + " %02d:00".formatted(hour);
    }

    /** Hours with a fraction as people say them. */
    public String hours(Double hours) {
        return hours == null ? "" : times.span(Math.round(hours * 60));
    }

    public String country(String code) {
        return code == null ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(scene.locale());
    }

    public String join(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    public String span(long minutes) {
        return times.span(minutes);
    }

    public String date(LocalDate day) {
        return day == null ? "" : times.date(day);
    }

    public String number(Number value) {
        return value == null
                ? ""
                : NumberFormat.getNumberInstance(scene.locale()).format(value);
    }

    /** An amount with its currency, such as {@code 145000 EUR}, with the digits grouped as the reader does. */
    public String money(String amount) {
        if (amount == null || !amount.matches("-?\\d+(\\.\\d+)? [A-Z]{3}")) {
            return amount;
        }
        String[] parts = amount.split(" ");
        return NumberFormat.getNumberInstance(scene.locale()).format(new BigDecimal(parts[0])) + " " + parts[1];
    }

    /** An amount, as a number or as its text, with the decimals of its currency: as it stands on paper. */
    public String price(Object amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(scene.locale());
        format.setMinimumFractionDigits(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
        return format.format(new BigDecimal(amount.toString())) + " " + currency;
    }

    /** At most four decimals. */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(scene.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The short fact of a task: minutes of lateness are said as people say them. */
    public String detail(String fact) {
        boolean late = fact != null && fact.matches("\\+\\d{1,9} min");
        return late ? text("late.by", times.span(Long.parseLong(fact.substring(1, fact.indexOf(' '))))) : fact;
    }

    /** A share of 0 to 1 in whole per cent. */
    public String percent(Number share) {
        return share == null
                ? ""
                : NumberFormat.getPercentInstance(scene.locale()).format(share);
    }

    public String initials(String name) {
        String[] parts = name.strip().split("[\\s.-]+");
        String joined = Arrays.stream(parts)
                .filter(p -> !p.isEmpty())
                .limit(2)
                .map(p -> p.substring(0, p.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return joined.toUpperCase(Locale.ROOT);
    }

    /** Is the page, or one below it, the one that is open? */
    public boolean at(String path) {
        return scene.path().equals(path) || scene.path().startsWith(path + "/");
    }

    /** This page with one parameter set, or dropped when the value is null or empty; the paging starts anew. */
    public String here(String name, Object value) {
        return asked.with(name, value);
    }

    /** The value of a parameter of this page, "" when it has none. */
    public String asked(String name) {
        return asked.value(name);
    }

    /** Classes that hide the columns this page was asked to hide; columns are counted from 1, and the first stays. */
    public String hidden() {
        return asked.hidden();
    }

    public boolean hides(int column) {
        return asked.hides(column);
    }

    /** This page with one column more, or less, hidden. */
    public String toggled(int column) {
        return asked.toggled(column);
    }
}
