/** Measurements of the built distribution, each beside a yardstick taken in the same run: {@code ./trigon bench}. */
package io.trigon.systemtests.bench;
