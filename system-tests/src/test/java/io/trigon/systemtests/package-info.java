/** Tests over the built distribution: how to start it as a user would. The tests themselves live in the packages below. */
package io.trigon.systemtests;
