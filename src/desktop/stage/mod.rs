//! The stage: the office behind the panels, animated.
//!
//! It draws a plain [`StageView`] and nothing else; whoever holds the exercise
//! writes the view, the stage eases to it. It says where its things are in
//! [`StagePlaces`] and whether it needs more pictures in [`StageDemand`].
//!
//! - [`view`]: what is shown, and where it is;
//! - [`office`], [`title`]: the two pictures, composed of [`piece`]s on a
//!   [`board`], with what both have in [`room`] and the light of the hour in [`sky`];
//! - [`actor`], [`easing`], [`life`]: pieces on their way, and what moves by itself;
//! - [`gallery`], [`textures`]: the drawings of `assets/art`, and the same as pixels
//!   at the window's scale;
//! - [`placing`], [`cast`]: sprites.
//!
//! Must not know the exercise, the panels' views or the keyboard: nothing on the stage
//! can be clicked, and nothing there changes the simulation.

pub mod actor;
pub mod board;
pub mod cast;
pub mod easing;
pub mod gallery;
pub mod life;
pub mod office;
pub mod piece;
pub mod placing;
pub mod room;
pub mod sky;
pub mod textures;
pub mod title;
pub mod view;

#[cfg(test)]
mod tests;

use bevy::asset::AssetEventSystems;
use bevy::prelude::{App, IntoScheduleConfigs, PostUpdate, SystemSet, TransformSystems};

pub use cast::StageDemand;
pub use view::{Scene, StagePlaces, StageView};

/// When the stage draws: after everything that may write the [`StageView`].
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StageSystems;

/// Adds the stage. The window and a two-dimensional camera are the app's; a unit
/// of the camera's world must be a point of the window.
pub fn plugin(app: &mut App) {
    app.init_resource::<StageView>()
        .init_resource::<StagePlaces>()
        .init_resource::<StageDemand>()
        .init_resource::<textures::Textures>()
        .init_resource::<cast::Composition>()
        .init_resource::<cast::Cast>()
        .init_resource::<cast::LifeClock>()
        .add_systems(
            PostUpdate,
            (cast::compose, cast::direct, cast::live, cast::show)
                .chain()
                .in_set(StageSystems)
                // Before the news of new textures goes out: a texture must be on the card in
                // the same picture in which a sprite wears it, or the sprite is not drawn.
                .before(AssetEventSystems)
                .before(TransformSystems::Propagate),
        );
}
