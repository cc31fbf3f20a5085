package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedNumbersTest {
    @QueryParam("dpi")
    @DefaultValue("203")
    int dpi;

    @QueryParam("offset")
    int offset;

    @QueryParam("payer")
    Long payer;

    @QueryParam("text")
    String text;

    @PathParam("id")
    long id;

    private static ParamConverter<?> of(String field) throws NoSuchFieldException {
        Field asked = AskedNumbersTest.class.getDeclaredField(field);
        return new AskedNumbers().getConverter(asked.getType(), asked.getGenericType(), asked.getAnnotations());
    }

    @Test
    void aNumberIsReadAndBlankIsWhatIsUsual() throws Exception {
        assertThat((Object) of("dpi").fromString(" 300 ")).isEqualTo(300);
        assertThat((Object) of("dpi").fromString("")).isEqualTo(203);
        assertThat((Object) of("offset").fromString("")).isEqualTo(0);
        assertThat((Object) of("payer").fromString("-7")).isEqualTo(-7L);
        assertThat((Object) of("payer").fromString(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "1.5", "99999999999999999999", "0x10", "1 2"})
    void whatIsNoneIsNamed(String typed) throws Exception {
        for (String field : new String[] {"dpi", "offset", "payer"}) {
            ParamConverter<?> converter = of(field);
            assertThatThrownBy(() -> converter.fromString(typed))
                    .isInstanceOfSatisfying(
                            Malformed.class, bad -> assertThat(bad.params()).containsEntry("where", field));
        }
    }

    /** A path with another number is another path, and there is nothing. */
    @Test
    void textsAndPathsAreLeftAlone() throws Exception {
        assertThat(of("text")).isNull();
        assertThat(of("id")).isNull();
    }
}
