package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewPagesTest {
    @Test
    void aViewForgetsWhatBelongsToAMoment() {
        assertThat(ViewPages.lasting("?show=late&offset=50&sort=-late&lang=zh&q=&hide=3,5"))
                .isEqualTo("show=late&sort=-late&hide=3,5");
        assertThat(ViewPages.lasting(null)).isEmpty();
    }
}
