package com.sun.glass.ui.roomy;

import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.nio.ByteBuffer;

/**
 * JavaFX's own headless platform with two mends for tests, chosen by {@code
 * -Dglass.platform=Roomy}: the screen holds a window of the design's size, and only a press of the
 * right button asks for a context menu, where the original lets every click do so.
 */
public final class RoomyPlatformFactory extends HeadlessPlatformFactory {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int DEPTH = 32;
    private static final int DPI = 96;

    @Override
    public Application createApplication() {
        return new RoomyApplication();
    }

    private static final class RoomyApplication extends HeadlessApplication {
        private Screen[] screens = {};

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens.length == 0) {
                super.staticScreen_getScreens();
                enlargeFrameBuffer();
                screens = new Screen[] {screen()};
            }
            return screens;
        }

        private static Screen screen() {
            return new Screen(
                    0, DEPTH, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, DPI,
                    DPI, 1, 1, 1, 1);
        }

        private void enlargeFrameBuffer() {
            try {
                var field = HeadlessApplication.class.getDeclaredField("frameBuffer");
                field.setAccessible(true);
                field.set(this, ByteBuffer.allocate(WIDTH * HEIGHT * Integer.BYTES));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public View createView() {
            return new RoomyView();
        }
    }

    private static final class RoomyView extends HeadlessView {
        @Override
        protected void notifyMouse(
                int type,
                int button,
                int x,
                int y,
                int xAbs,
                int yAbs,
                int modifiers,
                boolean isPopupTrigger,
                boolean isSynthesized) {
            boolean menu = type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT;
            super.notifyMouse(type, button, x, y, xAbs, yAbs, modifiers, menu, false);
        }
    }
}
