package io.trigon.web.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.report.PrintScorecard;
import io.trigon.domain.report.PrintScorecard.Period;
import io.trigon.domain.report.ReportFormat;
import io.trigon.domain.shared.KeptTime;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Papers;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How a triangle was served in a period, on paper or as a workbook. */
@Path("/triangles/{id: \\d{1,18}}/scorecard.{format: pdf|xlsx}")
@RequestScoped
public class ScorecardResource {
    private static final int USUAL_DAYS = 90;

    private PrintScorecard print;
    private Asked asked;
    private Clock clock;

    protected ScorecardResource() {}

    @Inject
    ScorecardResource(PrintScorecard print, Asked asked, Clock clock) {
        this.print = print;
        this.asked = asked;
        this.clock = clock;
    }

    /** The first and the last day; the last ninety days when neither is given. */
    public static class Days {
        @QueryParam("from")
        private String from;

        @QueryParam("to")
        private String to;

        @QueryParam("lang")
        private String lang;

        Period period(ZoneId zone, Clock clock) {
            LocalDate last = to == null ? LocalDate.now(clock.withZone(zone)) : day(to, "to");
            return new Period(from == null ? last.minusDays(USUAL_DAYS - 1L) : day(from, "from"), last, zone);
        }

        private static LocalDate day(String text, String name) {
            try {
                return KeptTime.dayOf(text);
            } catch (DateTimeException unfit) {
                throw new Malformed("a day such as 2026-03-31 is wanted", name);
            }
        }
    }

    @GET
    @Produces({"application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Door(Operation.PRINT_SCORECARD)
    @Summary("The scorecard of a triangle for the days from and to, as PDF or XLSX")
    public Response get(@PathParam("id") long triangle, @PathParam("format") String format, @BeanParam Days days) {
        ReportFormat wanted = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        Period period = days.period(asked.by().zone(), clock);
        Locale language = Papers.language(days.lang, asked.by().language());
        byte[] file = print.print(asked.by(), triangle, period, wanted, language);
        return Papers.file(file, wanted.mediaType(), "scorecard-" + triangle + "." + format);
    }
}
