/** Pages about triangles: both sides, how they stand with us, and whom they stand beside. */
package io.trigon.web.triangle;
